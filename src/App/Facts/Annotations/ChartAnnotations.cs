using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Annotations;

/// <summary>Something that happened, as a chart shows it.</summary>
/// <param name="Id">Null for a campaign of the directory, which is changed there.</param>
internal sealed record AnnotationMark(Guid? Id, AnnotationKind Kind, DateOnly From, DateOnly To, string Text, string? Cut, string? Code);

/// <summary>What happened while a chart runs and may have moved it: what is written down, and the campaigns of the directory.</summary>
internal static class ChartAnnotations
{
    /// <summary>More than these nobody reads on a chart; the newest stay.</summary>
    private const int Most = 60;

    public static async Task<IReadOnlyList<AnnotationMark>> OfAsync(Db db, CentreFrame frame, MetricQuery query, CancellationToken cancel)
    {
        var stored = await db.Set<Annotation>().AsNoTracking()
            .Where(row => row.CentreId == frame.CentreId && row.From <= query.To && row.To >= query.From)
            .OrderByDescending(row => row.From).ThenByDescending(row => row.Id).Take(Most * 4).ToListAsync(cancel);
        var campaigns = await CampaignSpans.BetweenAsync(db, frame.CentreId, query.From, query.To, Most, cancel);
        var marks = stored.Where(row => Touches(frame, query, row.CutDim, row.CutCode)).Select(Of)
            .Concat(campaigns.Where(one => Touches(frame, query, Dim.Campaign, one.Code)).Select(one =>
                new AnnotationMark(null, AnnotationKind.Campaign, one.From, one.To, one.Name, MetricQuery.NameOf(Dim.Campaign), one.Code)));
        return [.. marks.OrderByDescending(mark => mark.From).Take(Most).OrderBy(mark => mark.From)];
    }

    public static AnnotationMark Of(Annotation row) =>
        new(row.Id, row.Kind, row.From, row.To, row.Text, row.CutDim is { } dim ? MetricQuery.NameOf(dim) : null, row.CutDim is null ? null : row.CutCode);

    /// <summary>A chart of the whole is touched by whatever happens to a part; one of a part by what happens to it, above it or below it.</summary>
    private static bool Touches(CentreFrame frame, MetricQuery query, Dim? dim, string code)
    {
        var asked = query.Filters.Where(filter => filter.Dim == dim).ToList();
        if (dim is not { } cut || asked.Count == 0 || !frame.Members.TryGetValue(cut, out var members)) return true;
        var touched = Below(members, cut, [code]);
        return asked.All(filter => filter.Codes.Contains(code) || Below(members, cut, filter.Codes).Overlaps(touched));
    }

    private static HashSet<int> Below(IReadOnlyList<Member> members, Dim dim, IReadOnlyList<string> codes) => dim == Dim.Agent
        ? [.. members.Where(member => codes.Contains(member.Code)).Select(member => member.Id)]
        : Ancestors.WithChildren(members, codes.ToHashSet());
}
