package org.ntwk.core.expression;

/**
 * A piece of an expression while it is read, with what messages and limits need to know of it.
 *
 * @param node what it means
 * @param from its first position in the text, from 0
 * @param to the position behind its last
 * @param height of its tree
 */
record Part(Expression node, int from, int to, int height) {

    int column() {
        return from + 1;
    }

    Part spanning(int newFrom, int newTo) {
        return new Part(node, newFrom, newTo, height);
    }
}
