/**
 * The audit log: who did what, when, to what; without gaps, hash-chained, in a Merkle tree with
 * signed checkpoints and proofs.
 */
@NullMarked
package org.trutina.assessment.audit;

import org.jspecify.annotations.NullMarked;
