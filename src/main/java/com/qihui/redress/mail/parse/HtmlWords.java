package com.qihui.redress.mail.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a page says in words; links are shown plainly, and what is quoted is marked. */
final class HtmlWords implements NodeVisitor {

    private static final Set<String> LINES =
            Set.of(
                    "p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul",
                    "ol", "hr", "section", "article", "header", "footer", "pre");

    /** Characters; in longer words nobody looks for where a link leads. */
    private static final int LINK = 2_000;

    private final StringBuilder text = new StringBuilder();

    /** Where in the text the words of each open link begin. */
    private final Deque<Integer> links = new ArrayDeque<>();

    private int quotes;

    private HtmlWords() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title, noscript, template, object, [hidden]").remove();
        HtmlWords words = new HtmlWords();
        page.traverse(words);
        return PlainWords.lines(words.text.toString());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            if (isQuote(element)) {
                quotes++;
            }
            if (isLink(element)) {
                links.push(text.length());
            }
            if (LINES.contains(element.normalName()) || isQuote(element)) {
                newLine();
            }
            if (element.normalName().equals("td") && text.length() > 0) {
                text.append(' ');
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (isLink(element)) {
            int from = links.pop();
            String to = element.attr("href").strip();
            if (to.matches("(?i)https?://.*") && !says(from, to)) {
                text.append(" (").append(to).append(')');
            }
        }
        if (isQuote(element)) {
            quotes = Math.max(0, quotes - 1);
            newLine();
        } else if (LINES.contains(element.normalName())) {
            newLine();
        }
    }

    private void newLine() {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append("> ".repeat(Math.min(quotes, 5)));
    }

    private boolean says(int from, String words) {
        return text.length() - from <= LINK && text.indexOf(words, from) >= 0;
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a");
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote")
                || element.hasClass("gmail_quote")
                || element.hasClass("yahoo_quoted")
                || element.id().equals("isReplyContent");
    }
}
