/**
 * Proofs about an append-only log: Merkle trees with inclusion and consistency proofs (RFC 9162)
 * and signed checkpoints (C2SP tlog-checkpoint and signed-note). Pure, and without dependencies.
 */
@NullMarked
package org.trutina.decision.proof;

import org.jspecify.annotations.NullMarked;
