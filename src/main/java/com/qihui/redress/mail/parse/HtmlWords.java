package com.qihui.redress.mail.parse;

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

    private final StringBuilder text = new StringBuilder();
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
        if (element.normalName().equals("a")) {
            String to = element.attr("href").strip();
            if (to.matches("(?i)https?://.*") && !element.text().contains(to)) {
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

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote")
                || element.hasClass("gmail_quote")
                || element.hasClass("yahoo_quoted")
                || element.id().equals("isReplyContent");
    }
}
