using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Shouwen.App.Desk.Mail;

/// <summary>What a mail says, as plain text: nothing of it runs, and nothing is fetched for it.</summary>
internal static class MailText
{
    /// <summary>Stands above what we wrote, so that an answer ends where ours begins.</summary>
    public const string Above = "##--";
    private static readonly HashSet<HtmlTagId> Silent = [HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Head, HtmlTagId.Title, HtmlTagId.NoScript, HtmlTagId.Object, HtmlTagId.Applet, HtmlTagId.TextArea, HtmlTagId.Select];

    private static readonly HashSet<HtmlTagId> Lines =
    [
        HtmlTagId.Br, HtmlTagId.P, HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.LI, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6, HtmlTagId.BlockQuote, HtmlTagId.Pre, HtmlTagId.Table, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.HR,
    ];

    public static string Of(MimeMessage mail)
    {
        var text = mail.TextBody is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain : mail.HtmlBody is { } html ? OfHtml(html) : "";
        return Own(Clean(text));
    }

    /// <summary>What stands on the page, without what makes it one.</summary>
    public static string OfHtml(string html)
    {
        var (text, tokens, silent) = (new StringBuilder(), new HtmlTokenizer(new StringReader(html)), 0);
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag when Silent.Contains(tag.Id):
                    silent = Math.Max(0, silent + (tag.IsEndTag ? -1 : tag.IsEmptyElement ? 0 : 1));
                    break;
                case HtmlTagToken { Id: HtmlTagId.TD or HtmlTagId.TH, IsEndTag: true }:
                    text.Append(' ');
                    break;
                case HtmlTagToken tag when Lines.Contains(tag.Id) && silent == 0:
                    if (tag.Id == HtmlTagId.Br || (text.Length > 0 && text[^1] != '\n')) text.Append('\n');
                    break;
                case HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data when silent == 0:
                    text.Append(string.Join(' ', data.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? Spaced(data.Data, words) : data.Data.Length > 0 ? " " : "");
                    break;
            }
        }

        return text.ToString();
    }

    private static string Spaced(string data, string words) => (char.IsWhiteSpace(data[0]) ? " " : "") + words + (char.IsWhiteSpace(data[^1]) ? " " : "");

    /// <summary>Without what was ours, which programs put below an answer.</summary>
    private static string Own(string text)
    {
        var at = text.IndexOf(Above, StringComparison.Ordinal);
        if (at < 0) return text.Trim();
        var lines = text[..at].TrimEnd(' ', '>', '\n').Split('\n').ToList();
        // "On Monday somebody wrote:" introduces what was cut off.
        if (lines.Count > 1 && lines[^1].TrimEnd() is var last && (last.EndsWith(':') || last.EndsWith('：'))) lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines).Trim();
    }

    private static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        var (kept, empty) = (new StringBuilder(), 0);
        foreach (var line in lines)
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty <= 1) kept.Append(line).Append('\n');
        }

        return string.Concat(kept.ToString().EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune != Rune.ReplacementChar) || rune.Value == 0xFFFD).Select(rune => rune.ToString()));
    }
}
