: Calcium-dependent potassium current, as ntwk's mechanism `calcium-potassium`

NEURON {
    SUFFIX kca_ntwk
    USEION ca READ cai
    NONSPECIFIC_CURRENT i
    RANGE gbar
}

PARAMETER {
    gbar = 0.00025
    e = -90
    faster = 2.49977327
}

ASSIGNED {
    v i cai ninf nrate
}

STATE {
    n
}

BREAKPOINT {
    SOLVE states METHOD cnexp
    i = gbar * n * (v - e)
}

INITIAL {
    rates()
    n = ninf
}

DERIVATIVE states {
    rates()
    n' = nrate * (ninf - n)
}

PROCEDURE rates() {
    LOCAL a
    a = 0.01 * cai * 1000
    ninf = a / (a + 0.02)
    nrate = faster * (a + 0.02)
}
