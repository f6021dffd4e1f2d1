using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shouwen.App.Notices.Channels;

/// <summary>One notice in a message.</summary>
/// <param name="Url">Where it opens; null where nobody said how people reach this installation.</param>
internal sealed record RobotLine(Guid Id, string Kind, DateTimeOffset At, bool IsUrgent, string Title, string Text, string Path, string? Url);

/// <summary>What is posted, and where to.</summary>
internal sealed record RobotCall(Uri Address, string Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>
/// Messages as the group robots of WeCom, DingTalk and Feishu take them, and in a format of our own. What customers wrote is in them as plain letters: it makes no link, calls
/// nobody, and is no markup.
/// </summary>
internal static class RobotMessage
{
    public const string TimestampHeader = "X-Shouwen-Timestamp";
    public const string SignatureHeader = "X-Shouwen-Signature";

    /// <summary>WeCom takes 4096 bytes, the others more.</summary>
    private const int MostBytes = 3900;

    private static readonly Dictionary<string, string> None = [];

    public static RobotCall Of(RobotKind kind, ChannelAddress to, DateTimeOffset now, string centre, NoticeWords words, IReadOnlyList<RobotLine> lines) => kind switch
    {
        RobotKind.WeCom => new(new(to.Address), NoticeJson.Text(new { msgtype = "markdown", markdown = new { content = Markdown(words, lines) } }), None),
        RobotKind.DingTalk => new(DingTalk(to, now), NoticeJson.Text(new { msgtype = "markdown", markdown = new { title = Plain(lines[0].Title), text = Markdown(words, lines) } }), None),
        RobotKind.Feishu => new(new(to.Address), Feishu(to, now, words, lines), None),
        _ => Generic(to, now, centre, lines),
    };

    /// <summary>How many of these fit into one message; at least one.</summary>
    public static int Fitting(NoticeWords words, IReadOnlyList<RobotLine> lines)
    {
        var count = lines.Count;
        while (count > 1 && Encoding.UTF8.GetByteCount(Markdown(words, [.. lines.Take(count)])) > MostBytes) count--;
        return count;
    }

    private static string Markdown(NoticeWords words, IReadOnlyList<RobotLine> lines) => string.Join("\n\n", lines.Select(line =>
        $"**{Plain(line.Title)}**" + (line.Text.Length > 0 ? $"\n> {Plain(line.Text)}" : "") + (line.Url is null ? "" : $"\n\n[{words.Open}]({line.Url})")));

    /// <summary>The key is the secret, the message instant and secret; both go into the address.</summary>
    private static Uri DingTalk(ChannelAddress to, DateTimeOffset now)
    {
        if (to.Secret is not { Length: > 0 } secret) return new(to.Address);
        var timestamp = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}")));
        return new($"{to.Address}{(to.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={timestamp}&sign={Uri.EscapeDataString(sign)}");
    }

    /// <summary>Instant and secret are the key, and the message is empty.</summary>
    private static string Feishu(ChannelAddress to, DateTimeOffset now, NoticeWords words, IReadOnlyList<RobotLine> lines)
    {
        var (timestamp, sign) = ((string?)null, (string?)null);
        if (to.Secret is { Length: > 0 } secret)
        {
            timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"), ""u8.ToArray()));
        }

        var paragraphs = lines.SelectMany((line, at) => Paragraphs(words, line, isFirst: at == 0)).ToList();
        var post = new Dictionary<string, object> { [words.Language == "en" ? "en_us" : "zh_cn"] = new { title = lines[0].Title, content = paragraphs } };
        return NoticeJson.Text(new { timestamp, sign, msg_type = "post", content = new { post } });
    }

    private static IEnumerable<IReadOnlyList<Dictionary<string, string>>> Paragraphs(NoticeWords words, RobotLine line, bool isFirst)
    {
        if (!isFirst) yield return [new() { ["tag"] = "text", ["text"] = line.Title }];
        if (line.Text.Length > 0) yield return [new() { ["tag"] = "text", ["text"] = line.Text }];
        if (line.Url is not null) yield return [new() { ["tag"] = "a", ["text"] = words.Open, ["href"] = line.Url }];
    }

    /// <summary>Signed over instant and body, so that neither can be exchanged nor an old one sent again.</summary>
    private static RobotCall Generic(ChannelAddress to, DateTimeOffset now, string centre, IReadOnlyList<RobotLine> lines)
    {
        var body = NoticeJson.Text(new { centre, notices = lines });
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string> { [TimestampHeader] = timestamp };
        if (to.Secret is { Length: > 0 } secret) headers[SignatureHeader] = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")))}";
        return new(new(to.Address), body, headers);
    }

    private static string Plain(string text) => string.Concat(text.Select(letter => letter switch
    {
        '[' => '［',
        ']' => '］',
        '<' => '＜',
        '>' => '＞',
        '*' => '＊',
        '`' => '\'',
        '@' => '＠',
        '!' => '！',
        '\\' => '＼',
        '_' => '＿',
        '~' => '～',
        '|' => '｜',
        '\n' or '\r' or '\t' => ' ',
        _ => letter,
    }));
}
