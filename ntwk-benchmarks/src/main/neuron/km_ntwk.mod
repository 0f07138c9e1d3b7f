: Muscarinic potassium current, as ntwk's mechanism `muscarinic-potassium`

NEURON {
    SUFFIX km_ntwk
    NONSPECIFIC_CURRENT i
    RANGE gbar
}

PARAMETER {
    gbar = 0.000005
    e = -90
    faster = 2.49977327
}

ASSIGNED {
    v i ninf nrate
}

STATE {
    n
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar * n * (v - e)
}

INITIAL {
    rates(v)
    n = ninf
}

DERIVATIVE states {
    rates(v)
    n' = nrate * (ninf - n)
}

FUNCTION rising(x, k) {
    if (fabs(x / k) < 1e-6) { rising = k * (1 + x / k / 2) } else { rising = x / (1 - exp(-x / k)) }
}

PROCEDURE rates(u) {
    LOCAL a, b
    a = 0.001 * rising(u - (-30), 9)
    b = 0.001 * rising((-30) - u, 9)
    ninf = a / (a + b)
    nrate = faster * (a + b)
}
