/** The auditor's command line: the only part that reads files. */
@NullMarked
package org.trutina.decision.cli;

import org.jspecify.annotations.NullMarked;
