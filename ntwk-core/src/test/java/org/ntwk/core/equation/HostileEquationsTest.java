package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.Ntwk;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Texts that are meant to do harm end as problems, soon; what is compiled reaches arithmetic and nothing else. */
class HostileEquationsTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final Duration SOON = Duration.ofSeconds(20);

    static Stream<String> hostileTexts() {
        return Stream.of(
                "System.exit(0)",
                "java.lang.Runtime.getRuntime().exec(\"sh\")",
                "getClass()",
                "${jndi:ldap://x}",
                "V; } static { System.exit(0); }",
                "V\u0000",
                "\u202eV",
                "Ⅴ",
                "new Object()",
                "this",
                "import os",
                "__import__('os').system('sh')",
                "columns[0]",
                "V".repeat(5000),
                "(".repeat(5000),
                "-".repeat(5000) + "V",
                "(".repeat(5000) + "V" + ")".repeat(5000),
                "exp(".repeat(3000) + "1" + ")".repeat(3000),
                "V" + "+V".repeat(4000),
                "V^20".repeat(2),
                "1e999",
                "V*" + "9".repeat(9000),
                "2^".repeat(4000) + "2",
                "where(".repeat(1500),
                "V/ms # " + "x".repeat(30_000),
                "V/ms\n".repeat(5000),
                "\n".repeat(19_000) + "V/ms",
                ";".repeat(19_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void endInProblems(String text) {
        ComponentDescription asSlope =
                ComponentDescription.of("equations").with("equations", "dV/dt = " + text + " : mV");
        ComponentDescription asEquations = ComponentDescription.of("equations").with("equations", text);
        for (String place : new String[] {"threshold", "reset", "refractory", "rest"}) {
            assertRefusedSoon(asSlope.with(place, new Value.Text(text + " ?")));
        }
        assertRefusedSoon(asSlope.with("threshold", text + " ?"));
        assertRefusedSoon(asEquations);
    }

    /** Each line doubles what the one before it takes; written out it would be 2^250 operations. */
    @Test
    void namedExpressionsAreNotWrittenOut() {
        String lines = IntStream.range(0, 250)
                .mapToObj(n -> "x" + (n + 1) + " = 0.5*x" + n + "*x" + n + " + 0.1 : 1\n")
                .collect(Collectors.joining());
        ComponentDescription cell = ComponentDescription.of("equations")
                .with("equations", "x0 = sin(V/mV) : 1\n" + lines + "dV/dt = x250*mV/ms : mV");

        assertTimeoutPreemptively(SOON, () -> NTWK.run(experiment(cell)).close());
    }

    @Test
    void whatIsTooMuchForOneCellIsRefused() {
        String sum = "sin(V/mV)"
                + IntStream.range(1, 1100).mapToObj(n -> "+sin(" + n + "*V/mV)").collect(Collectors.joining());
        ComponentDescription cell = ComponentDescription.of("equations")
                .with(
                        "equations",
                        "dV/dt = (" + sum.substring(0, 9000).replaceAll("\\+sin\\([^)]*$", "") + ")*mV/ms : mV")
                .with("integration", "rk4");

        assertRefusedSoon(cell);
    }

    @Test
    void randomTextsNeverDoAnythingElseThanFail() {
        String[] words = {
            "V",
            "dV/dt",
            "=",
            ":",
            "mV",
            "(",
            ")",
            "+",
            "-",
            "*",
            "/",
            "^",
            "exp",
            "where",
            ",",
            "1",
            "2.5",
            "ms",
            ";",
            "\n",
            "<",
            "&",
            "w",
            "I",
            "g",
            "#",
            "unless refractory",
            "\\",
            "'",
            "\"",
            "é",
            "\t",
            "pi",
            "e"
        };
        Random random = new Random(1);
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "dV/dt = " : "");
            for (int word = random.nextInt(25); word >= 0; word--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? " " : "");
            }
            Problems problems = new Problems();
            ComponentDescription cell = ComponentDescription.of("equations")
                    .with("equations", text + (random.nextBoolean() ? " : mV" : ""))
                    .with("threshold", text.toString())
                    .with("reset", text.toString());
            assertThat(new EquationCell().specialise(cell, "cell", problems)).isNotNull();
        }
    }

    @Test
    void whatIsCompiledReachesArithmeticAlone() {
        ComponentDescription everything = ComponentDescription.of("equations")
                .with("equations", """
                        dV/dt = (x + y + z)*mV/ms : mV
                        x = exp(V/mV) + expm1(V/mV) + log(V/mV) + log1p(V/mV) + log10(V/mV) + sqrt(abs(V/mV)) : 1
                        y = sign(V) + floor(V/mV) + ceil(V/mV) + int(V/mV) + sin(V/mV) + cos(V/mV) + tan(V/mV) : 1
                        z = arcsin(V/mV) + arccos(V/mV) + arctan(V/mV) + sinh(V/mV) + cosh(V/mV) + tanh(V/mV) + u : 1
                        u = min(V/mV, 3) + max(V/mV, 4) + clip(V/mV, 0, 1) + heaviside(V/mV) + (V/mV) % 3 + s : 1
                        s = where(not (V < 3 mV) & V > 1 mV | V == 0 mV, V/mV, V*V/mV^2) + (V/mV)^1.5 + t/ms + I/pA : 1
                        """)
                .with("threshold", "V > 3 mV & sin(V/mV) < 1")
                .with("reset", "V = V*exp(V/mV)");
        Problems problems = new Problems();
        DefinedCell cell = (DefinedCell) new EquationCell().specialise(everything, "cell", problems);
        assertThat(problems.list()).isEmpty();
        CellGraph graph = CellGraph.of(cell.definition(), Integration.EXPONENTIAL_EULER, List.of(), name -> true, 0.1);

        Set<String> reached = reachedBy(LoopClass.file(graph, LoopPlan.of(graph), new Lasting(graph.graph())));

        assertThat(reached)
                .isSubsetOf(
                        "java/lang/Math",
                        "java/lang/StrictMath",
                        "java/lang/Object",
                        "java/lang/System.arraycopy",
                        "org/ntwk/api/numeric/ColumnMath",
                        "org/ntwk/core/expression/Operator",
                        "org/ntwk/core/expression/Function");
    }

    /** The classes whose methods or fields a class uses, itself left out; of System the method too. */
    private static Set<String> reachedBy(byte[] file) {
        Set<String> reached = new TreeSet<>();
        ClassReader reader = new ClassReader(file);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode, String owner, String method, String type, boolean isInterface) {
                                reached.add(owner.equals("java/lang/System") ? owner + "." + method : owner);
                            }

                            @Override
                            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                                reached.add(owner);
                            }

                            @Override
                            public void visitInvokeDynamicInsn(
                                    String method, String type, Handle bootstrap, Object... arguments) {
                                reached.add(bootstrap.getOwner());
                            }

                            @Override
                            public void visitTypeInsn(int opcode, String type) {
                                reached.add(type);
                            }

                            @Override
                            public void visitLdcInsn(Object value) {
                                if (!(value instanceof Number)) {
                                    reached.add(value.toString());
                                }
                            }
                        };
                    }

                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        reached.add("field " + name);
                        return null;
                    }
                },
                0);
        reached.remove(reader.getClassName());
        return reached;
    }

    private static void assertRefusedSoon(ComponentDescription cell) {
        assertTimeoutPreemptively(SOON, () -> {
            InvalidInputException refusal =
                    catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment(cell)));
            assertThat(refusal).isNotNull();
            assertThat(refusal.problems())
                    .allSatisfy(problem -> assertThat(problem.path()).startsWith("populations.Exc.cell."));
        });
    }

    private static Experiment experiment(ComponentDescription cell) {
        return new Experiment(
                NetworkBuilder.create("hostile").excitatory("Exc", 3, cell).build(), RunSettings.of("1 ms"));
    }
}
