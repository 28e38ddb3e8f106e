/**
 * The whole stack on one machine without a container engine: starts what is not running as ordinary
 * processes that outlive the launcher, and keeps everything in one directory.
 */
@NullMarked
package org.trutina.local;

import org.jspecify.annotations.NullMarked;
