package org.trutina.catalog.importing.formats;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * A stream that must be UTF-8 (RFC 3629), without its byte order mark. The first byte that cannot
 * be ends it with a {@link MalformedFile} that says where it stands.
 */
final class Utf8 extends FilterInputStream {

  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private long offset;
  private long characterAt;
  private int line = 1;
  private int missing;
  private int least = 0x80;
  private int most = 0xBF;

  private Utf8(InputStream in) {
    super(in);
  }

  /** The stream decoded. */
  static Reader reader(InputStream in) throws IOException {
    return new InputStreamReader(stream(in), StandardCharsets.UTF_8);
  }

  /**
   * The whole text of a small file.
   *
   * @throws MalformedFile when it is longer than {@code longest} bytes
   */
  static String text(InputStream in, int longest) throws IOException {
    byte[] bytes = stream(in).readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new MalformedFile(0, "the file is larger than %d bytes".formatted(longest));
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The stream checked. */
  static InputStream stream(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(MARK.length);
    Utf8 checked = new Utf8(buffered);
    for (int expected : MARK) {
      if (buffered.read() != expected) {
        buffered.reset();
        return checked;
      }
    }
    checked.offset = MARK.length;
    return checked;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    check(next);
    return next;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = in.read(target, from, length);
    if (count < 0) {
      check(-1);
    }
    for (int i = from; i < from + count; i++) {
      check(target[i] & 0xFF);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check(int next) throws MalformedFile {
    if (missing == 0) {
      characterAt = offset;
    }
    if (missing > 0) {
      if (next < least || next > most) {
        throw misencoded();
      }
      missing--;
      expect(missing, 0x80, 0xBF);
    } else if (next >= 0x80) {
      lead(next);
    } else if (next == '\n') {
      line++;
    }
    offset++;
  }

  /** The first byte of a character of several: neither overlong nor a surrogate nor too large. */
  private void lead(int next) throws MalformedFile {
    if (next >= 0xC2 && next <= 0xDF) {
      expect(1, 0x80, 0xBF);
    } else if (next >= 0xE0 && next <= 0xEF) {
      expect(2, next == 0xE0 ? 0xA0 : 0x80, next == 0xED ? 0x9F : 0xBF);
    } else if (next >= 0xF0 && next <= 0xF4) {
      expect(3, next == 0xF0 ? 0x90 : 0x80, next == 0xF4 ? 0x8F : 0xBF);
    } else {
      throw misencoded();
    }
  }

  private void expect(int bytes, int from, int to) {
    missing = bytes;
    least = from;
    most = to;
  }

  private MalformedFile misencoded() {
    return new MalformedFile(
        line,
        "not UTF-8: the byte at offset %d fits no character; save it as UTF-8"
            .formatted(characterAt));
  }
}
