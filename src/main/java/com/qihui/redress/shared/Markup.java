package com.qihui.redress.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little formatting that words of people may have: lines as they were broken, {@code **bold**},
 * lines that begin with {@code - } as a list, and links to the web. A link reads as where it leads;
 * one that hides that behind a name, a password or letters that only look alike stays plain text.
 * Whatever else is written is text, also what looks like HTML.
 */
public record Markup(List<Block> blocks) {

    private static final Pattern BULLET = Pattern.compile("^ {0,3}[-*•] +(?=\\S)");

    /** Not beside letters or digits of the Latin kind: 138****0000 is no emphasis. */
    private static final Pattern BOLD =
            Pattern.compile(
                    "(?<![A-Za-z0-9*])\\*\\*(?=[^\\s*])([^*\\n]{1,300}?)(?<=[^\\s*])\\*\\*(?![A-Za-z0-9*])");

    private static final Pattern LINK =
            Pattern.compile(
                    "(?<![A-Za-z0-9])https?://(?:[A-Za-z0-9-]{1,63}\\.){1,9}[A-Za-z0-9-]{2,63}"
                            + "(?::\\d{1,5}(?!\\d))?"
                            + "(?:[/?#][A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]{0,1500})?");

    private static final Pattern BEHIND = Pattern.compile("[.,;:!?'\")\\]*]+$");

    /** Lines that stand together, or a list of them. */
    public record Block(boolean list, List<Line> lines) {}

    public record Line(List<Span> spans) {}

    /**
     * @param link whether the text is an address to go to
     */
    public record Span(String text, boolean bold, boolean link) {}

    public static Markup of(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        boolean list = false;
        for (String line : text.strip().split("\\R", -1)) {
            Matcher bullet = BULLET.matcher(line);
            boolean item = bullet.find();
            if (item != list) {
                add(list, lines, blocks);
                lines.clear();
            }
            list = item;
            lines.add(line(item ? line.substring(bullet.end()) : line));
        }
        add(list, lines, blocks);
        return new Markup(List.copyOf(blocks));
    }

    /** A list stands apart without empty lines around it. */
    private static void add(boolean list, List<Line> lines, List<Block> blocks) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).spans().isEmpty()) {
            from++;
        }
        while (to > from && lines.get(to - 1).spans().isEmpty()) {
            to--;
        }
        if (from < to) {
            blocks.add(new Block(list, List.copyOf(lines.subList(from, to))));
        }
    }

    /** For where there is no formatting at all. */
    public static String plain(String text) {
        return BOLD.matcher(text).replaceAll("$1");
    }

    /** Whether it is nothing but words. */
    public boolean isPlain() {
        return blocks.stream().noneMatch(Block::list)
                && blocks.stream()
                        .flatMap(block -> block.lines().stream())
                        .flatMap(line -> line.spans().stream())
                        .noneMatch(span -> span.bold() || span.link());
    }

    private static Line line(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher bold = BOLD.matcher(text);
        int end = 0;
        while (bold.find()) {
            link(text.substring(end, bold.start()), false, spans);
            link(bold.group(1), true, spans);
            end = bold.end();
        }
        link(text.substring(end), false, spans);
        return new Line(List.copyOf(spans));
    }

    private static void link(String text, boolean bold, List<Span> spans) {
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            String target = BEHIND.matcher(link.group()).replaceAll("");
            if (!hides(target, text.substring(link.start() + target.length()))) {
                add(text.substring(end, link.start()), bold, false, spans);
                add(target, bold, true, spans);
                end = link.start() + target.length();
            }
        }
        add(text.substring(end), bold, false, spans);
    }

    /**
     * A host that goes on in letters of another alphabet, or was only the name before an {@code @}.
     * Chinese words may follow an address without a blank.
     */
    private static boolean hides(String target, String rest) {
        if (rest.isEmpty() || target.indexOf('/', "https://".length()) >= 0) {
            return false;
        }
        int next = rest.codePointAt(0);
        boolean goesOn = next == '.' && rest.length() > 1 && isForeign(rest.codePointAt(1), true);
        return next == '@' || next == ':' || goesOn || isForeign(next, false);
    }

    private static boolean isForeign(int letter, boolean chinese) {
        return letter > 127
                && Character.isLetter(letter)
                && (chinese || Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN);
    }

    private static void add(String text, boolean bold, boolean link, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, bold, link));
        }
    }
}
