/**
 * Cells that a description defines by differential equations with units.
 *
 * <p>Text becomes statements ({@link org.ntwk.core.equation.Statement}), statements become a checked definition
 * ({@link org.ntwk.core.equation.Definition}), its expressions one graph of arithmetic
 * ({@link org.ntwk.core.equation.Graph}), which is rewritten to the operations of the machine
 * ({@link org.ntwk.core.equation.Rewriting}), the graph a plan of loops ({@link org.ntwk.core.equation.LoopPlan}), and the
 * plan bytecode ({@link org.ntwk.core.equation.LoopClass}). Names of the text end with the graph: what is compiled knows
 * nothing but indices of columns, arithmetic and the functions of expressions.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ntwk.core.equation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
