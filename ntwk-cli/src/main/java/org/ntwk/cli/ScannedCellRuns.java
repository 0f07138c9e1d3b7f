package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.scan.AxisValues;
import org.ntwk.api.scan.ScanAxis;
import org.ntwk.api.scan.ScanCombination;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.scan.Scan;
import org.ntwk.core.scan.ScanProgress;
import org.ntwk.meanfield.characterisation.CellRateMeasure;
import org.ntwk.meanfield.characterisation.CellRates;
import org.ntwk.meanfield.characterisation.CellRun;
import org.ntwk.meanfield.characterisation.CellRunner;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.Protocol;

/** Runs single cells as the points of scans in a folder, so that those which are finished are not run again. */
final class ScannedCellRuns implements CellRunner {

    /** Between samples of V, or the nearest number of time steps. */
    private static final double SAMPLE_MS = 1;

    private final Ntwk ntwk;
    private final DrivenCell cell;
    private final Protocol protocol;
    private final Path folder;
    private final ComponentDescription executor;
    private final boolean recordsPotential;
    private final Consumer<ScanProgress> progress;

    /** Of the first run at each place. */
    private final Map<Place, RecordedMoments> moments = new HashMap<>();

    private volatile @Nullable Scan running;
    private volatile boolean stopRequested;

    ScannedCellRuns(
            Ntwk ntwk,
            DrivenCell cell,
            Protocol protocol,
            Path folder,
            ComponentDescription executor,
            boolean recordsPotential,
            Consumer<ScanProgress> progress) {
        this.ntwk = ntwk;
        this.cell = cell;
        this.protocol = protocol;
        this.folder = folder;
        this.executor = executor;
        this.recordsPotential = recordsPotential;
        this.progress = progress;
    }

    /** What was recorded of V at each place; empty if nothing was. */
    Map<Place, RecordedMoments> moments() {
        return Map.copyOf(moments);
    }

    /** From any thread. */
    void requestStop() {
        stopRequested = true;
        Scan scan = running;
        if (scan != null) {
            scan.requestStop();
        }
    }

    /** A scan takes one network, so runs with a shunt and runs without one are two. */
    @Override
    public List<CellRates> run(List<CellRun> runs) throws InterruptedException {
        CellRates[] rates = new CellRates[runs.size()];
        for (boolean shunted : new boolean[] {false, true}) {
            List<Integer> some = new ArrayList<>();
            for (int n = 0; n < runs.size(); n++) {
                if (runs.get(n).place().shuntNs() > 0 == shunted) {
                    some.add(n);
                }
            }
            if (!some.isEmpty()) {
                List<CellRates> found = scan(some.stream().map(runs::get).toList(), shunted);
                for (int n = 0; n < found.size(); n++) {
                    rates[some.get(n)] = found.get(n);
                }
            }
        }
        return List.of(rates);
    }

    private List<CellRates> scan(List<CellRun> runs, boolean shunted) throws InterruptedException {
        Scan scan = ntwk.scan(experiment(runs.get(0)), description(runs, shunted));
        running = scan;
        if (stopRequested) {
            throw new InterruptedException();
        }
        ScanResult result = scan.run(folder, executor, progress);
        running = null;
        if (!result.failures().isEmpty()) {
            ScanResult.Failure first = result.failures().get(0);
            throw new InvalidInputException(
                    "characterisation",
                    new Problem(
                            ProblemCode.MISSING_DATA,
                            "",
                            result.failures().size() + " runs failed, the first because: " + first.cause()));
        }
        if (result.count(ScanResult.State.DONE) < runs.size()) {
            throw new InterruptedException();
        }
        ScanResult.Column means = result.measure(CellRateMeasure.MEAN + DrivenCell.CELL);
        ScanResult.Column variances = result.measure(CellRateMeasure.VARIANCE + DrivenCell.CELL);
        List<CellRates> rates = new ArrayList<>();
        for (int n = 0; n < runs.size(); n++) {
            rates.add(new CellRates(
                    runs.get(n).cells(),
                    means.values().get(n),
                    variances.values().get(n)));
            if (recordsPotential) {
                moments.putIfAbsent(runs.get(n).place(), RecordedMoments.of(result, n));
            }
        }
        return rates;
    }

    private Experiment experiment(CellRun run) {
        Experiment experiment = cell.experiment(run, protocol);
        if (!recordsPotential) {
            return experiment;
        }
        NetworkDescription network = experiment.network();
        double dtMs = experiment.settings().timeStep().in(Unit.MS);
        double intervalMs = dtMs * Math.max(1, Math.rint(SAMPLE_MS / dtMs));
        List<RecordingDescription> recordings = new ArrayList<>(network.recordings());
        recordings.add(new RecordingDescription(
                DrivenCell.CELL,
                CellSelection.all(),
                ComponentDescription.of("trace").with("interval", Value.of(Quantity.of(intervalMs, Unit.MS)))));
        return experiment.with(new NetworkDescription(
                network.name(), network.populations(), network.projections(), network.stimuli(), recordings));
    }

    private ScanDescription description(List<CellRun> runs, boolean shunted) {
        Value from = Value.of(Quantity.of(protocol.transientMs(), Unit.MS));
        List<ComponentDescription> measures = new ArrayList<>();
        measures.add(ComponentDescription.of("cell-rates").with("from", from));
        if (recordsPotential) {
            measures.add(ComponentDescription.of(RecordedMoments.MEASURE).with("from", from));
        }
        ScanDescription description = ScanDescription.of(cell.name())
                .combined(new ScanCombination.Zipped())
                .measuring(measures.toArray(new ComponentDescription[0]));
        for (int d = 0; d < cell.inputs().size(); d++) {
            int input = d;
            description = description.with(axis(
                    "stimuli." + cell.inputs().get(d).name() + ".model.rate",
                    runs.stream()
                            .map(run -> Quantity.of(run.place().ratesHz().get(input), Unit.HZ))
                            .toList()));
        }
        if (shunted) {
            description = description.with(axis(
                    "stimuli." + DrivenCell.SHUNT + ".model.conductance",
                    runs.stream()
                            .map(run -> Quantity.of(run.place().shuntNs(), Unit.NS))
                            .toList()));
        }
        return description
                .with(axis(
                        "populations." + DrivenCell.CELL + ".size",
                        runs.stream().map(run -> Quantity.of(run.cells())).toList()))
                .with(axis(
                        "run.seed",
                        runs.stream().map(run -> Quantity.of(run.seed())).toList()));
    }

    private static ScanAxis axis(String path, List<Quantity> values) {
        return ScanAxis.of(
                path, new AxisValues.Listed(values.stream().map(Value::of).toList()));
    }
}
