package org.trutina.decision;

/** Which end of a criterion's raw scale is the good one. */
public enum Direction {
  /** More is better: a benefit criterion. */
  MAX,
  /** Less is better: a cost criterion. */
  MIN;

  /** 1 where more is better, -1 where less is. */
  public int sign() {
    return this == MAX ? 1 : -1;
  }
}
