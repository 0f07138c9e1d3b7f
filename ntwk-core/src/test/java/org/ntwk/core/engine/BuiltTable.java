package org.ntwk.core.engine;

/** Tables built on one thread. */
final class BuiltTable {

    private BuiltTable() {}

    static ConnectionTable of(ProjectionPlan plan, double dtMs, int from, int to) {
        return of(plan, dtMs, from, to, 1);
    }

    /** @param parts that would be built at once by several threads */
    static ConnectionTable of(ProjectionPlan plan, double dtMs, int from, int to, int parts) {
        ConnectionTableBuilder builder = new ConnectionTableBuilder(plan, dtMs, from, to, parts);
        builder.counting().forEach(Runnable::run);
        builder.layOut();
        builder.filling().forEach(Runnable::run);
        return builder.table();
    }
}
