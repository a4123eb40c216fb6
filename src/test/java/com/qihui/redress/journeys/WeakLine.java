package com.qihui.redress.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** A line to the desk that breaks in the middle of what is sent, when a test says so. */
final class WeakLine implements AutoCloseable {

    private static final long HOLDS = Long.MAX_VALUE;

    private final ServerSocket door;
    private final int desk;
    private final AtomicLong breaksAfter = new AtomicLong(HOLDS);

    WeakLine(RunningDesk desk) throws IOException {
        this.desk = desk.uri("/").getPort();
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    /** Every connection dies that has sent so many bytes: browsers try again by themselves. */
    void breakAfter(long bytes) {
        breaksAfter.set(bytes);
    }

    void hold() {
        breaksAfter.set(HOLDS);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), desk);
                start(() -> carry(browser, server, true));
                start(() -> carry(server, browser, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean sending) {
        byte[] buffer = new byte[16 * 1024];
        long carried = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                carried += read;
                if (sending && carried > breaksAfter.get()) {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException broken) {
            return;
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "weak-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
