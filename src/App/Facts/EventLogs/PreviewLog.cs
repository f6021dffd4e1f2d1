using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Import.Routes;
using Shouwen.App.Facts.Published;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.EventLogs;

/// <summary>The columns of a sent file, with a guess which of them are case, activity, time, end and resource.</summary>
internal static partial class PreviewLog
{
    private const int RowsShown = 8;

    /// <param name="IsXes">The log names its columns itself.</param>
    /// <param name="Presets">The known ways to write a log that this one is written in, the likeliest first; what stands beside them is a guess by the names of the columns.</param>
    public sealed record Response(bool IsXes, IReadOnlyList<string> Headers, IReadOnlyList<string[]> Rows, string? Case, string? Activity, string? Time, string? End, string? Resource, IReadOnlyList<Preset> Presets);

    public sealed record Preset(string Code, string Case, string Activity, string Time, string Resource, IReadOnlyList<string> Attributes);

    public static Results<Ok<Response>, ProblemHttpResult> Handle(Store store, Acting acting, Guid id)
    {
        if (Uploads.Find(store, acting, id) is null) return Uploads.NotFound();
        try
        {
            var path = Uploads.PathOf(store, id);
            if (ReadEvents.IsXes(path)) return TypedResults.Ok(new Response(true, [], [], EventSpec.Xes.Case, EventSpec.Xes.Activity, EventSpec.Xes.Time, null, null, []));
            using var file = TableFile.Open(path, new());
            return TypedResults.Ok(Guess(SampleTable.Of(file.Rows)));
        }
        catch (FileRefused refused)
        {
            return Problem.Of(422, refused.Code, refused.Message);
        }
    }

    private static Response Guess(SampleTable table)
    {
        var free = table.Columns.ToList();
        string? Take(Regex named, Func<SampleColumn, bool> fits)
        {
            var found = free.FirstOrDefault(column => named.IsMatch(column.Header) && fits(column));
            if (found is not null) free.Remove(found);
            return found?.Header;
        }

        var end = Take(Ends(), column => column.IsTimes);
        var time = Take(Times(), column => column.IsTimes) ?? Take(Anything(), column => column.IsTimes);
        var one = Take(Cases(), column => !column.IsTimes);
        var activity = Take(Activities(), column => !column.IsTimes);
        return new(false, table.Headers, [.. table.Rows.Take(RowsShown)], one, activity, time, end, Take(Resources(), column => !column.IsTimes), PresetsFor(table.Headers));
    }

    private static IReadOnlyList<Preset> PresetsFor(IReadOnlyList<string> headers) =>
        [.. LogPreset.All.Where(one => one.Fits(headers)).Select(one => new Preset(one.Code, one.Case, one.Activity, one.Time, one.Resource, one.Attributes))];

    [GeneratedRegex("case|ticket|incident|order|工单|案例|单号|编号|流水", RegexOptions.IgnoreCase)]
    private static partial Regex Cases();

    [GeneratedRegex("activity|concept:name|event|state|status|step|task|活动|环节|步骤|节点|状态|操作", RegexOptions.IgnoreCase)]
    private static partial Regex Activities();

    [GeneratedRegex("time|date|start|begin|时间|日期|开始", RegexOptions.IgnoreCase)]
    private static partial Regex Times();

    [GeneratedRegex("end|finish|complete|close|结束|完成", RegexOptions.IgnoreCase)]
    private static partial Regex Ends();

    [GeneratedRegex("resource|user|agent|group|team|owner|人员|班组|经办|处理人|部门|座席", RegexOptions.IgnoreCase)]
    private static partial Regex Resources();

    [GeneratedRegex("")]
    private static partial Regex Anything();
}
