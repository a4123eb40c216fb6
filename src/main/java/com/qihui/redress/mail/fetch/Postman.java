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
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
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
    private final Map<String, LeftBehind> leftBehind = new ConcurrentHashMap<>();

    Postman(MailSettings settings, BoxLeases leases, ReceivedMails mails, RawContents contents) {
        this.settings = settings;
        this.wait = settings.lease().dividedBy(3);
        this.leases = leases;
        this.mails = mails;
        this.contents = contents;
    }

    /**
     * Empties it, until it holds nothing new: a server that does not delete what it says it deletes
     * is looked at again when it is its turn.
     *
     * @return how many mails came that were not known; none when another node is at it
     * @throws MessagingException when the server fails; what was taken until then is kept
     */
    public int empty(String name, MailSettings.Box box) throws MessagingException, IOException {
        int all = 0;
        Look last = Look.NONE;
        boolean more = true;
        while (more && leases.take(name)) {
            try (OpenBox open = open(name, box)) {
                Look look = look(name, open);
                all += look.fresh();
                more = look.isWorthAnother(last);
                last = look;
            }
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
        Look last = Look.NONE;
        boolean staying = true;
        while (staying && !ending.getAsBoolean() && leases.take(name)) {
            try (OpenBox open = open(name, box)) {
                do {
                    Look look = look(name, open);
                    staying = look.isWorthAnother(last);
                    last = look;
                    staying |= open.await(wait, wakers);
                } while (box.protocol().isImap()
                        && staying
                        && !ending.getAsBoolean()
                        && leases.take(name));
            }
        }
    }

    private OpenBox open(String name, MailSettings.Box box) throws MessagingException {
        return OpenBox.open(box, leftBehind.computeIfAbsent(name, one -> new LeftBehind()));
    }

    /**
     * What a look into a mailbox came to.
     *
     * @param fresh how many mails came that were not known
     * @param known how many came again, or lie there and are not fetched any more
     * @param full whether more may lie behind
     */
    private record Look(int fresh, int known, boolean full) {

        static final Look NONE = new Look(0, 0, false);

        /** What brings neither a new mail nor gets any further is not repeated at once. */
        boolean isWorthAnother(Look last) {
            return fresh > 0 || (full && known > last.known);
        }
    }

    private Look look(String name, OpenBox open) throws MessagingException, IOException {
        Map<Keeping, Integer> count = new EnumMap<>(Keeping.class);
        boolean full =
                open.each(
                        mail -> {
                            Keeping how = keep(name, mail);
                            count.merge(how, 1, Integer::sum);
                            return how;
                        },
                        () -> leases.take(name));
        leases.read(name, count.getOrDefault(Keeping.TOO_LARGE, 0), open.lying());
        return new Look(
                count.getOrDefault(Keeping.FIRST, 0),
                count.getOrDefault(Keeping.AGAIN, 0) + open.lying(),
                full);
    }

    private Keeping keep(String name, Message mail) throws MessagingException, IOException {
        long limit = settings.maxMail().toBytes();
        if (mail.getSize() > limit) {
            return Keeping.TOO_LARGE;
        }
        Path file = contents.newFile();
        try {
            try (OutputStream out =
                    new Limited(new BufferedOutputStream(Files.newOutputStream(file)), limit)) {
                mail.writeTo(out);
            }
            boolean first = mails.keep(name, file);
            LOG.debug("A mail of {} was kept, {}", name, first ? "the first time" : "again");
            return first ? Keeping.FIRST : Keeping.AGAIN;
        } catch (TooLarge e) {
            return Keeping.TOO_LARGE;
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
