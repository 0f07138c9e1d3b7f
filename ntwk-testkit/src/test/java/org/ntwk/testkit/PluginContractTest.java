package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.plugin.NtwkPlugin;

/** Each plugin breaks one rule and is told so; that sound ones pass is shown by ntwk's own. */
class PluginContractTest {

    private static final String LOADS = "ntwkTakesAllThatItBrings()";

    @Test
    void aPluginWithoutAServiceFile() {
        assertThat(Verdict.of(Sound.class).failures())
                .extractingByKey("aServiceFileNamesThePlugin()")
                .asString()
                .contains("src/main/resources/META-INF/services/org.ntwk.api.plugin.NtwkPlugin");
    }

    /** Its classes are among those of the test kit, which see everything. */
    @Test
    void aPluginThatSeesMoreThanTheApi() {
        assertThat(Verdict.of(Sound.class).failures())
                .extractingByKey("itSeesTheApiOfNtwkAlone()")
                .asString()
                .contains("org.ntwk.core.Ntwk", "declare ntwk-api as its only dependency");
    }

    @Test
    void aSoundPluginWithoutAJarPassesTheRest() {
        assertThat(Verdict.of(Sound.class).failures())
                .containsOnlyKeys("aServiceFileNamesThePlugin()", "itSeesTheApiOfNtwkAlone()");
    }

    @Test
    void aClassThatCannotBeMade() {
        assertThat(Verdict.of(NeedsArguments.class).failures())
                .extractingByKey("itCanBeMadeWithoutArguments()")
                .asString()
                .contains("public constructor without arguments");
    }

    @Test
    void aReservedOrMisspeltId() {
        assertThat(Verdict.of(MisspeltId.class).failures().get(LOADS)).contains("'Acme Cells' cannot be the id");
    }

    @Test
    void aNameWithAnotherPrefix() {
        assertThat(Verdict.of(ForeignPrefix.class).failures())
                .containsKey(LOADS)
                .extractingByKey("namesBeginWithTheId()")
                .asString()
                .contains("Call it zenith:leaky");
    }

    @Test
    void aPluginThatBringsNothing() {
        assertThat(Verdict.of(Empty.class).failures().get("itBringsTheSameEachTime()"))
                .contains("brings nothing");
    }

    static class Sound extends PluginContract {
        @Override
        protected NtwkPlugin plugin() {
            return new Acme();
        }
    }

    static class NeedsArguments extends PluginContract {
        @Override
        protected NtwkPlugin plugin() {
            return new WithArguments("acme");
        }
    }

    static class MisspeltId extends PluginContract {
        @Override
        protected NtwkPlugin plugin() {
            return new WithArguments("Acme Cells");
        }
    }

    static class ForeignPrefix extends PluginContract {
        @Override
        protected NtwkPlugin plugin() {
            return new WithArguments("zenith");
        }
    }

    static class Empty extends PluginContract {
        @Override
        protected NtwkPlugin plugin() {
            return new Acme() {
                @Override
                public List<CellModel> cellModels() {
                    return List.of();
                }
            };
        }
    }

    /** As an author writes it. */
    public static class Acme implements NtwkPlugin {
        @Override
        public String id() {
            return "acme";
        }

        @Override
        public String version() {
            return "1.0";
        }

        @Override
        public List<CellModel> cellModels() {
            return List.of(new SoundCell());
        }
    }

    /** With an id of one's choice. */
    public static final class WithArguments extends Acme {

        private final String id;

        public WithArguments(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
