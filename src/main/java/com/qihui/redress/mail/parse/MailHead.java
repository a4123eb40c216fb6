package com.qihui.redress.mail.parse;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The headers of a mail, read as kindly as they were written. */
final class MailHead {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\"(),:;@\\[\\]]{1,200}+@[^\\s<>\"(),:;@\\[\\]]{1,255}");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final String[] RECIPIENTS = {
        "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"
    };
    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST_IDS = 50;
    private static final int MOST_RECIPIENTS = 200;

    private final MimeMessage mail;

    MailHead(MimeMessage mail) {
        this.mail = mail;
    }

    String subject() {
        return EncodedWords.read(first("Subject"));
    }

    String date() {
        return EncodedWords.read(first("Date"));
    }

    @Nullable String messageId() {
        return ids("Message-ID").stream().findFirst().orElse(null);
    }

    /** In lower case. */
    @Nullable String sender() {
        String from = first("From");
        if (from == null) {
            return null;
        }
        InternetAddress address = address(from);
        String written =
                address != null && ADDRESS.matcher(String.valueOf(address.getAddress())).matches()
                        ? address.getAddress()
                        : ADDRESS.matcher(from)
                                .results()
                                .map(MatchResult::group)
                                .reduce((one, later) -> later)
                                .orElse(null);
        return written == null || written.length() > LONGEST_ADDRESS
                ? null
                : written.toLowerCase(Locale.ROOT);
    }

    String senderName() {
        String from = first("From");
        if (from == null) {
            return "";
        }
        String name = EncodedWords.read(from.replaceFirst("<[^<>]*>\\s*$", ""));
        String bare = name.replaceAll("^[\"'\\s]++|(?<![\"'\\s])[\"'\\s]++$", "");
        return ADDRESS.matcher(bare).matches() ? "" : bare;
    }

    private static @Nullable InternetAddress address(String from) {
        try {
            InternetAddress[] all = InternetAddress.parseHeader(from, false);
            return all.length == 0 ? null : all[0];
        } catch (AddressException written) {
            return null;
        }
    }

    List<String> recipients() {
        return Arrays.stream(RECIPIENTS)
                .flatMap(name -> all(name).stream())
                .flatMap(header -> ADDRESS.matcher(header).results().map(MatchResult::group))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    /** The latest last. */
    List<String> references() {
        List<String> ids =
                new ArrayList<>(
                        Stream.concat(ids("References").stream(), ids("In-Reply-To").stream())
                                .distinct()
                                .toList());
        return List.copyOf(ids.subList(Math.max(0, ids.size() - MOST_IDS), ids.size()));
    }

    private List<String> ids(String name) {
        return all(name).stream()
                .flatMap(header -> ID.matcher(header).results().map(MatchResult::group))
                .toList();
    }

    boolean has(String name) {
        return first(name) != null;
    }

    /** In lower case; empty when it is not there. */
    String value(String name) {
        String value = first(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    private List<String> all(String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessagingException e) {
            return List.of();
        }
    }
}
