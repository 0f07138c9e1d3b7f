: Low-threshold calcium current, as ntwk's mechanism `low-threshold-calcium`

NEURON {
    SUFFIX lva_ntwk
    USEION ca WRITE ica
    RANGE gbar
}

PARAMETER {
    gbar = 0.00006
    e = 140
}

ASSIGNED {
    v ica minf mtau hinf htau
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
    m' = (minf - m) / mtau
    h' = (hinf - h) / htau
}

PROCEDURE rates(u) {
    minf = 1 / (1 + exp(-(u + 50) / 7.4))
    mtau = 3 + 1 / (exp((u + 25) / 20) + exp(-(u + 100) / 15))
    hinf = 1 / (1 + exp((u + 78) / 5))
    htau = 85 + 1 / (exp((u + 46) / 4) + exp(-(u + 405) / 50))
}
