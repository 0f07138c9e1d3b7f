/**
 * Programs that put ntwk together in Java, each to copy and each run by a test. Unlike a plugin a program sees
 * {@code ntwk-core} and, for theory, {@code ntwk-meanfield}.
 */
package com.example.pipelines;
