package org.trutina.assessment.offer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.trutina.edge.Problem;

/** Ends an upload that is longer than allowed, with a problem. */
final class LimitedStream extends FilterInputStream {

  private final long most;
  private long count;

  LimitedStream(InputStream from, long most) {
    super(from);
    this.most = most;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      counted(1);
    }
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      counted(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(int read) {
    count += read;
    if (count > most) {
      throw Problem.tooLarge(most);
    }
  }
}
