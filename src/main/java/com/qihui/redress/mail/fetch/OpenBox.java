package com.qihui.redress.mail.fetch;

import com.qihui.redress.mail.MailSettings;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.jspecify.annotations.Nullable;

/** A mailbox that is open on its server. */
final class OpenBox implements AutoCloseable {

    /** After so many those that were kept are deleted at the server, with one command. */
    private static final int TOGETHER = 50;

    private static final int AT_ONCE = 200;

    private final Store store;
    private final Folder folder;
    private final LeftBehind leftBehind;
    private final List<String> deleted = new ArrayList<>();
    private int lying;

    private OpenBox(Store store, Folder folder, LeftBehind leftBehind) {
        this.store = store;
        this.folder = folder;
        this.leftBehind = leftBehind;
    }

    /** Keeps a mail; it may be deleted at the server when this returns true. */
    interface Keeper {

        boolean keep(Message mail) throws MessagingException, IOException;
    }

    static OpenBox open(MailSettings.Box box, LeftBehind leftBehind) throws MessagingException {
        Store store = Session.getInstance(properties(box)).getStore(name(box));
        try {
            store.connect(box.host(), box.portOrUsual(), box.user(), box.password());
            Folder folder = store.getFolder(box.protocol().isImap() ? box.folder() : "INBOX");
            folder.open(Folder.READ_WRITE);
            return new OpenBox(store, folder, leftBehind);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Hands over what is there and not left behind, as long as told to go on. Of POP3, which
     * deletes nothing before it is closed, only so many at once.
     *
     * @return whether it had enough, and what lies behind is come to when it is opened again
     */
    boolean each(Keeper keeper, BooleanSupplier goOn) throws MessagingException, IOException {
        Message[] all = folder.getMessageCount() == 0 ? new Message[0] : folder.getMessages();
        forgetWhatIsGone(all);
        int kept = 0;
        boolean full = false;
        for (int from = 0; from < all.length && !full && goOn.getAsBoolean(); from += TOGETHER) {
            Message[] some = Arrays.copyOfRange(all, from, Math.min(from + TOGETHER, all.length));
            FetchProfile profile = new FetchProfile();
            profile.add(FetchProfile.Item.FLAGS);
            profile.add(FetchProfile.Item.SIZE);
            folder.fetch(some, profile);
            kept += keep(some, keeper, goOn);
            full = !(folder instanceof IMAPFolder) && kept >= AT_ONCE;
        }
        return full && !deleted.isEmpty();
    }

    /** How many the server was told to delete before, and lists all the same. */
    int lying() {
        return lying;
    }

    /** All ids with one command. */
    private void forgetWhatIsGone(Message[] all) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        Set<String> ids = new HashSet<>();
        if (folder instanceof POP3Folder) {
            folder.fetch(all, profile);
            for (Message mail : all) {
                String id = id(mail);
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        leftBehind.keepOnly(ids);
    }

    /** IMAP shows what is deleted with a mark; a server over POP3 may give none. */
    private @Nullable String id(Message mail) throws MessagingException {
        return folder instanceof POP3Folder pop3 ? pop3.getUID(mail) : null;
    }

    private int keep(Message[] some, Keeper keeper, BooleanSupplier goOn)
            throws MessagingException, IOException {
        List<Message> kept = new ArrayList<>();
        try {
            for (Message mail : some) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                if (isLeftBehind(mail)) {
                    lying++;
                } else if (!mail.isSet(Flags.Flag.DELETED) && keeper.keep(mail)) {
                    kept.add(mail);
                }
            }
        } finally {
            delete(kept);
        }
        return kept.size();
    }

    private boolean isLeftBehind(Message mail) throws MessagingException {
        String id = id(mail);
        return id != null && leftBehind.has(id);
    }

    private void delete(List<Message> kept) throws MessagingException {
        if (kept.isEmpty()) {
            return;
        }
        folder.setFlags(kept.toArray(Message[]::new), new Flags(Flags.Flag.DELETED), true);
        if (folder instanceof IMAPFolder imap) {
            imap.expunge();
        }
        for (Message mail : kept) {
            String id = id(mail);
            if (id != null) {
                deleted.add(id);
            }
        }
    }

    /**
     * Waits for new mail, not longer than this.
     *
     * @return false when this server cannot tell of it
     */
    boolean await(Duration time, ScheduledExecutorService wakers) throws MessagingException {
        if (!(folder instanceof IMAPFolder imap) || !((IMAPStore) store).hasCapability("IDLE")) {
            return false;
        }
        // Any command ends the waiting.
        ScheduledFuture<?> waker =
                wakers.schedule(imap::isOpen, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            imap.idle(true);
        } finally {
            waker.cancel(false);
        }
        return true;
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(true);
                leftBehind.add(deleted);
            }
        } finally {
            store.close();
        }
    }

    private static String name(MailSettings.Box box) {
        return switch (box.protocol()) {
            case IMAP -> "imap";
            case IMAPS -> "imaps";
            case POP3 -> "pop3";
            case POP3S -> "pop3s";
        };
    }

    private static Properties properties(MailSettings.Box box) {
        String at = "mail." + name(box) + ".";
        Properties all = new Properties();
        all.setProperty(at + "connectiontimeout", "15000");
        // Longer than any waiting for new mail.
        all.setProperty(at + "timeout", "90000");
        all.setProperty(at + "writetimeout", "30000");
        all.setProperty(at + "starttls.enable", "true");
        all.setProperty(
                at + "starttls.required",
                Boolean.toString(box.startTls() && !box.protocol().isSealed()));
        all.setProperty(at + "ssl.checkserveridentity", "true");
        // In pieces, and not held in memory.
        all.setProperty(at + "partialfetch", "true");
        all.setProperty(at + "fetchsize", "262144");
        all.setProperty(at + "peek", "true");
        all.setProperty(at + "filestore.enable", "true");
        return all;
    }
}
