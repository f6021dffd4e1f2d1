using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Today;

/// <summary>Each queue against its own promise.</summary>
internal static class QueueLines
{
    private static readonly string[] Metrics = ["offered", "service_level", "asa", "abandon_rate", "longest_wait"];

    public static async Task<IReadOnlyList<QueueLine>> OfAsync(Asking ask, DateOnly day, CancellationToken cancel) =>
        [.. (await ask.AskAsync(Metrics, day, day, Grain.Total, Dim.Queue, cancel))
            .Where(row => row.Member is not null)
            .OrderByDescending(row => row["offered"].Numerator).Select(row => Of(ask, row, day))];

    private static QueueLine Of(Asking ask, Asked row, DateOnly day)
    {
        var promise = ask.Frame.Promises[row.Member!.Id];
        return new(
            row.Member.Code, row.Member.Name, row["offered"].Numerator, row["service_level"].Value,
            Variants.Name(promise.Variant, promise.WithinSeconds), promise.AnswerShare,
            row["asa"].Value, row["abandon_rate"].Value, row["longest_wait"].Value,
            Links.To("service_level", day.AddDays(-27), day, "day", Links.Filter("queue", row.Member.Code)));
    }
}
