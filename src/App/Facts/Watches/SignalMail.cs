using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>What a mail about new signals says, in the language of who gets it.</summary>
internal sealed record SignalMail(string Subject, string Text)
{
    private const int MostTold = 20;

    private static readonly Dictionary<string, Words> InLanguage = new[] { "zh-CN", "en" }.ToDictionary(language => language, language =>
    {
        using var file = typeof(SignalMail).Assembly.GetManifestResourceStream($"signal.{language}.json")!;
        return JsonSerializer.Deserialize<Words>(file, JsonSerializerOptions.Web)!;
    });

    /// <param name="site">Where people reach this installation; null where nobody said so, and then there are no links.</param>
    public static SignalMail Of(string name, string locale, CentreFrame frame, IReadOnlyList<Signal> signals, Uri? site)
    {
        var isChinese = locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var (words, culture) = (InLanguage[isChinese ? "zh-CN" : "en"], CultureInfo.GetCultureInfo(isChinese ? "zh-CN" : "en"));
        string Fill(string text, params object?[] values) => string.Format(culture, text, values);
        string MetricName(Signal signal) => Catalogue.NameOf(signal.Metric) is var both && isChinese ? both.Zh : both.En;

        var text = new StringBuilder(Fill(words.Intro, name)).AppendLine().AppendLine();
        foreach (var signal in signals.Take(MostTold))
        {
            var where = StoredSignals.FiltersOf(frame, signal.Filter).SelectMany(filter => filter.Members).Select(member => member.Name ?? member.Code).Prepend(MetricName(signal));
            text.AppendLine(Fill(words.Line, signal.Number, string.Join(words.Comma, where), Say(signal.Metric, signal.Usual), Say(signal.Metric, signal.Now), signal.From, signal.To, signal.Points));
            if (FindPlaces.Read(signal.Places) is [var place, ..]) text.AppendLine(Fill(words.Place, place.Name));
            if (site is not null) text.AppendLine(new Uri(site, $"/c/{Uri.EscapeDataString(frame.Code)}/signals/{signal.Number}").AbsoluteUri);
            text.AppendLine();
        }

        if (signals.Count > MostTold) text.AppendLine(Fill(words.More, signals.Count - MostTold)).AppendLine();
        var subject = Fill(words.Subject, signals.Count, string.Join(words.Comma, signals.Select(MetricName).Distinct().Take(3)));
        return new(subject.ReplaceLineEndings(" "), text.Append(words.Outro).AppendLine().ToString());

        string Say(string metric, double value) => Catalogue.UnitOf(metric) switch
        {
            "ratio" => value.ToString("P1", culture),
            "seconds" => Fill(words.Seconds, value.ToString("N0", culture)),
            _ => value.ToString("0.##", culture),
        };
    }

    private sealed record Words(string Subject, string Intro, string Line, string Place, string More, string Outro, string Seconds, string Comma);
}
