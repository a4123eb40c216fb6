package com.qihui.redress.journeys;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A film of frames that nobody can compress, made while it is read; equal seeds make equal films.
 *
 * @param length in bytes, at most 2 GB
 */
public record Film(long length, long seed) {

    private static final int HEAD = 32;

    public InputStream open() {
        byte[] head =
                ByteBuffer.allocate(HEAD)
                        .putInt(24)
                        .put("ftypisom\0\0\2\0isommp41".getBytes(StandardCharsets.ISO_8859_1))
                        .putInt((int) (length - 24))
                        .put("mdat".getBytes(StandardCharsets.ISO_8859_1))
                        .array();
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new Frames(length - HEAD, seed));
    }

    private static final class Frames extends InputStream {

        private final SplittableRandom random;
        private final byte[] block = new byte[64 * 1024];
        private long left;
        private int at = block.length;

        private Frames(long length, long seed) {
            this.left = length;
            this.random = new SplittableRandom(seed);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** Whole blocks come from the generator, so that the way they are read changes nothing. */
        @Override
        public int read(byte[] buffer, int from, int length) {
            if (left == 0) {
                return -1;
            }
            if (at == block.length) {
                random.nextBytes(block);
                at = 0;
            }
            int count = (int) Math.min(Math.min(length, block.length - at), left);
            System.arraycopy(block, at, buffer, from, count);
            at += count;
            left -= count;
            return count;
        }
    }
}
