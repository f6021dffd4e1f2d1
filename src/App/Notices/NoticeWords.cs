using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Shouwen.App.Notices.Published;

namespace Shouwen.App.Notices;

/// <summary>What notices say in one language. `{by}` is filled in, `{due:time}` as the centre's clock shows it.</summary>
internal sealed partial class NoticeWords
{
    private const string Chinese = "zh-CN";
    private static readonly Dictionary<string, NoticeWords> All = new[] { Chinese, "en" }.ToDictionary(language => language, Load);

    private readonly Content content;

    private NoticeWords(string language, Content content) => (Language, this.content) = (language, content);

    public string Language { get; }
    public string Open => content.Open;
    public string Trial => content.Trial;
    public string TrialText => content.TrialText;

    /// <summary>Chinese for every kind of Chinese and where no language is named, English for the others.</summary>
    public static NoticeWords In(string? language) => All[language is null || language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : "en"];

    public (string Title, string Text) Of(NoticeKind kind, string texts, string zone)
    {
        var (words, values) = (content.Kinds[char.ToLowerInvariant($"{kind}"[0]) + $"{kind}"[1..]], NoticeJson.Read<Dictionary<string, string>>(texts));
        return (Fill(words.Title, values, zone), Fill(words.Text, values, zone).TrimEnd());
    }

    public string Subject(string title, int others) => others == 0 ? string.Format(null, content.Subject, title) : string.Format(null, content.SubjectOfMany, title, others);

    public string Letter(string name, string lines) => string.Format(null, content.Letter, name, lines);

    private string Fill(string text, Dictionary<string, string> values, string zone) => Hole().Replace(text, hole =>
    {
        var value = values.GetValueOrDefault(hole.Groups[1].Value) ?? "";
        return hole.Groups[2].Success && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[zone]).ToString(content.Time, CultureInfo.GetCultureInfo(Language))
            : value.ReplaceLineEndings(" ");
    });

    private static NoticeWords Load(string language)
    {
        using var stream = typeof(NoticeWords).Assembly.GetManifestResourceStream($"notice.{language}.json")!;
        using var reader = new StreamReader(stream);
        return new(language, NoticeJson.Read<Content>(reader.ReadToEnd()));
    }

    private sealed record Content(string Subject, string SubjectOfMany, string Letter, string Open, string Trial, string TrialText, string Time, IReadOnlyDictionary<string, KindWords> Kinds);

    private sealed record KindWords(string Title, string Text);

    [GeneratedRegex(@"\{(\w+)(:time)?\}")]
    private static partial Regex Hole();
}
