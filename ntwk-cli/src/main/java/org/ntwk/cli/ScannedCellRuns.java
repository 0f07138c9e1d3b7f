package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
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
import org.ntwk.meanfield.characterisation.Protocol;

/** Runs single cells as the points of scans in a folder, so that those which are finished are not run again. */
final class ScannedCellRuns implements CellRunner {

    private final Ntwk ntwk;
    private final DrivenCell cell;
    private final Protocol protocol;
    private final Path folder;
    private final ComponentDescription executor;
    private final Consumer<ScanProgress> progress;
    private volatile @Nullable Scan running;
    private volatile boolean stopRequested;

    ScannedCellRuns(
            Ntwk ntwk,
            DrivenCell cell,
            Protocol protocol,
            Path folder,
            ComponentDescription executor,
            Consumer<ScanProgress> progress) {
        this.ntwk = ntwk;
        this.cell = cell;
        this.protocol = protocol;
        this.folder = folder;
        this.executor = executor;
        this.progress = progress;
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
        Scan scan = ntwk.scan(cell.experiment(runs.get(0), protocol), description(runs, shunted));
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
        }
        return rates;
    }

    private ScanDescription description(List<CellRun> runs, boolean shunted) {
        ScanDescription description = ScanDescription.of(cell.name())
                .combined(new ScanCombination.Zipped())
                .measuring(ComponentDescription.of("cell-rates")
                        .with("from", Value.of(Quantity.of(protocol.transientMs(), Unit.MS))));
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
