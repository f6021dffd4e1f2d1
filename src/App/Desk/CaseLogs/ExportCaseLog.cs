using System.Globalization;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.CaseLogs;

/// <summary>What happened to the cases of a period as a table to take away: one row an event.</summary>
internal static class ExportCaseLog
{
    private static readonly string[] Header = ["case", "activity", "time", "resource", "kind", "topic", "priority", "team"];

    public static async Task<IResult> Handle(DateOnly? from, DateOnly? to, string? type, string? lang, Db db, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (await CaseLogPeriod.ReadAsync(db, acting, from, to, type, lang, errors, cancel) is not { } period) return errors.Problem();
        var parts = ReadCaseEvents.PartsAsync(db, acting, period, cancel).Select(part => part.Select(Row));
        return Sheet.Stream(Header, parts, $"cases_{from:yyyy-MM-dd}_{to:yyyy-MM-dd}");
    }

    private static IReadOnlyList<object?> Row(CaseEvent one) =>
        [one.Case, one.Activity, one.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), one.Who, one.Kind, one.Topic, one.Priority, one.Team];
}
