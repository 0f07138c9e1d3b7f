: High-voltage calcium current, as ntwk's mechanism `high-voltage-calcium`

NEURON {
    SUFFIX hva_ntwk
    USEION ca WRITE ica
    RANGE gbar
}

PARAMETER {
    gbar = 0.00005
    e = 140
    faster = 2.49977327
}

ASSIGNED {
    v ica minf mrate hinf hrate
}

STATE {
    m h
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    ica = gbar * m * m * h * (v - e)
}

INITIAL {
    rates(v)
    m = minf
    h = hinf
}

DERIVATIVE states {
    rates(v)
    m' = mrate * (minf - m)
    h' = hrate * (hinf - h)
}

FUNCTION rising(x, k) {
    if (fabs(x / k) < 1e-6) { rising = k * (1 + x / k / 2) } else { rising = x / (1 - exp(-x / k)) }
}

PROCEDURE rates(u) {
    LOCAL a, b
    a = 0.055 * rising(u + 27, 3.8)
    b = 0.94 * exp(-(u + 75) / 17)
    minf = a / (a + b)
    mrate = faster * (a + b)
    a = 0.000457 * exp(-(u + 13) / 50)
    b = 0.0065 / (1 + exp(-(u + 15) / 28))
    hinf = a / (a + b)
    hrate = faster * (a + b)
}
