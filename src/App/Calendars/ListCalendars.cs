using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Calendars;

internal static class ListCalendars
{
    public sealed record Item(string Code, string Name);

    public static async Task<Ok<List<Item>>> Handle(Db db, Acting acting, CancellationToken cancel) => TypedResults.Ok(
        await StoredCalendars.Of(db, acting.CentreId).OrderBy(row => row.Code).Select(row => new Item(row.Code, row.Name)).ToListAsync(cancel));
}
