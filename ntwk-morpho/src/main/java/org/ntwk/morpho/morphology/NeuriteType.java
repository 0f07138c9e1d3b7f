package org.ntwk.morpho.morphology;

/**
 * What a piece of a cell is, by its number in SWC files. Numbers beyond 4 mean what the author of a file wants.
 *
 * @param code not negative
 */
public record NeuriteType(int code) {

    public static final NeuriteType UNDEFINED = new NeuriteType(0);
    public static final NeuriteType SOMA = new NeuriteType(1);
    public static final NeuriteType AXON = new NeuriteType(2);

    /** A basal dendrite, or any of a cell without an apical one. */
    public static final NeuriteType DENDRITE = new NeuriteType(3);

    public static final NeuriteType APICAL = new NeuriteType(4);

    public NeuriteType {
        if (code < 0) {
            throw new IllegalArgumentException("a type is not negative, is " + code);
        }
    }

    /** The usual short word: {@code soma}, {@code axon}, {@code dend}, {@code apic}; {@code type7} for others. */
    public String word() {
        return switch (code) {
            case 0 -> "undefined";
            case 1 -> "soma";
            case 2 -> "axon";
            case 3 -> "dend";
            case 4 -> "apic";
            default -> "type" + code;
        };
    }

    /** The word. */
    @Override
    public String toString() {
        return word();
    }
}
