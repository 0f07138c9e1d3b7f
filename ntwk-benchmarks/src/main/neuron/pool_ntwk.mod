: Calcium below the membrane, as ntwk's mechanism `calcium-pool`

NEURON {
    SUFFIX pool_ntwk
    USEION ca READ ica WRITE cai
}

PARAMETER {
    percurrent = 0.518213
    tau = 200
    rest = 1e-4
}

ASSIGNED {
    ica
}

STATE {
    cai
}

BREAKPOINT {
    SOLVE states METHOD cnexp
}

INITIAL {
    cai = rest
}

DERIVATIVE states {
    cai' = -percurrent * ica + (rest - cai) / tau
}
