package org.ntwk.core.equation;

import org.ntwk.api.network.ComponentDescription;

/** Cells by equations that tests share. */
final class SampleCells {

    static final ComponentDescription LIF = ComponentDescription.of("equations")
            .with("equations", "dV/dt = (Gl*(El - V) + I)/Cm : mV")
            .with("threshold", "V > Vthre")
            .with("reset", "V = Vreset")
            .with("refractory", "Trefrac")
            .with("rest", "V = El")
            .with("Gl", "10 nS")
            .with("Cm", "150 pF")
            .with("El", "-70 mV")
            .with("Vthre", "-50 mV")
            .with("Vreset", "-70 mV")
            .with("Trefrac", "5 ms");

    static final ComponentDescription EIF = LIF.with(
                    "equations", "dV/dt = (Gl*(El - V) + Gl*deltaV*exp((V - Vthre)/deltaV) + i - g*V)/Cm : mV")
            .with("threshold", "V > Vthre + 5*deltaV")
            .with("Cm", "200 pF")
            .with("deltaV", "1 mV");

    static final ComponentDescription ADEXP = EIF.with("equations", """
                    dV/dt = (Gl*(El - V) + Gl*deltaV*exp((V - Vthre)/deltaV) - w + i - g*V)/Cm : mV
                    dw/dt = (drift - w)/tauw : pA   # goes on while V is held
                    drift = a*(V - El) : pA
                    """)
            .with("reset", "V = Vreset; w += b")
            .with("deltaV", "2 mV")
            .with("a", "2 nS")
            .with("b", "20 pA")
            .with("tauw", "0.5 s");

    private SampleCells() {}
}
