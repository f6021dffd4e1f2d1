using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Days;

namespace Shouwen.App.Facts.Metrics;

/// <summary>From when to when there are facts, and how many.</summary>
internal static class ShowSpan
{
    internal sealed record Response(DateOnly? From, DateOnly? To, long Contacts, long Intervals);

    public static async Task<Ok<Response>> Handle(Db db, Acting acting, CancellationToken cancel)
    {
        var span = await FactsReader.SpanAsync(db, acting.CentreId, cancel);
        var days = db.Set<FactDay>().Where(day => day.CentreId == acting.CentreId);
        return TypedResults.Ok(new Response(span?.From, span?.To,
            await days.SumAsync(day => (long)day.ContactCount, cancel), await days.SumAsync(day => (long)day.IntervalCount, cancel)));
    }
}
