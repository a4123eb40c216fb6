package com.qihui.redress.mail.fetch;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.evidence.StoreUnavailable;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.ReceivedMails;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Empties mailboxes. A mail is on our disk and in our database before it is deleted at its server;
 * killed in between, it is fetched again and known again.
 */
@Component
public class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final MailSettings settings;

    /** Shorter than a lease, which is renewed as often. */
    private final Duration wait;

    private final BoxLeases leases;
    private final ReceivedMails mails;
    private final RawContents contents;

    Postman(MailSettings settings, BoxLeases leases, ReceivedMails mails, RawContents contents) {
        this.settings = settings;
        this.wait = settings.lease().dividedBy(3);
        this.leases = leases;
        this.mails = mails;
        this.contents = contents;
    }

    /**
     * Empties it once.
     *
     * @return how many mails were taken out; none when another node is at it
     * @throws MessagingException when the server fails; what was taken until then is kept
     */
    public int empty(String name, MailSettings.Box box) throws MessagingException, IOException {
        int all = 0;
        int taken = 1;
        while (taken > 0 && leases.take(name)) {
            try (OpenBox open = OpenBox.open(box)) {
                taken = empty(name, open);
            }
            all += taken;
        }
        leases.release(name);
        return all;
    }

    /** Stays at it until told to end, the server fails or another node has it. */
    void attend(
            String name,
            MailSettings.Box box,
            ScheduledExecutorService wakers,
            BooleanSupplier ending)
            throws MessagingException, IOException {
        boolean staying = true;
        while (staying && !ending.getAsBoolean() && leases.take(name)) {
            try (OpenBox open = OpenBox.open(box)) {
                do {
                    staying = empty(name, open) > 0;
                    staying |= open.await(wait, wakers);
                } while (box.protocol().isImap()
                        && staying
                        && !ending.getAsBoolean()
                        && leases.take(name));
            }
        }
    }

    private int empty(String name, OpenBox open) throws MessagingException, IOException {
        AtomicInteger left = new AtomicInteger();
        int taken =
                open.each(
                        mail -> {
                            boolean kept = keep(name, mail);
                            left.addAndGet(kept ? 0 : 1);
                            return kept;
                        },
                        () -> leases.take(name));
        leases.read(
                name,
                left.get() == 0
                        ? null
                        : left + " mail(s) are larger than redress.mail.max-mail and stay there");
        return taken;
    }

    /**
     * @return whether it may be deleted at the server
     */
    private boolean keep(String name, Message mail) throws MessagingException, IOException {
        long limit = settings.maxMail().toBytes();
        if (mail.getSize() > limit) {
            return false;
        }
        Path file = contents.newFile();
        try {
            try (OutputStream out =
                    new Limited(new BufferedOutputStream(Files.newOutputStream(file)), limit)) {
                mail.writeTo(out);
            }
            boolean first = mails.keep(name, file);
            LOG.debug("A mail of {} was kept, {}", name, first ? "the first time" : "again");
            return true;
        } catch (TooLarge e) {
            return false;
        } catch (DataAccessException | TransactionException | StoreUnavailable e) {
            throw new IOException("what was fetched cannot be kept now", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static final class TooLarge extends IOException {}

    /** Some servers do not know how large a mail is. */
    private static final class Limited extends FilterOutputStream {

        private long left;

        private Limited(OutputStream out, long limit) {
            super(out);
            left = limit;
        }

        @Override
        public void write(int next) throws IOException {
            count(1);
            out.write(next);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int more) throws TooLarge {
            left -= more;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
