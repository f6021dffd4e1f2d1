using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.CaseLogs;

/// <summary>The cases of a centre that were opened on dates, of all kinds or one, and what is needed to tell of them.</summary>
internal sealed record CaseLogPeriod(CentreFrame Frame, DateTimeOffset From, DateTimeOffset Before, IReadOnlyDictionary<Guid, CaseType> Types, IReadOnlyList<Guid> Asked, CaseLogWords Words)
{
    public const int MostDays = 366;

    /// <summary>Null when `errors` says what does not make sense.</summary>
    public static async Task<CaseLogPeriod?> ReadAsync(Db db, Acting acting, DateOnly? from, DateOnly? to, string? type, string? language, FieldErrors errors, CancellationToken cancel)
    {
        errors.AddIf(from is null, "from", FieldErrors.Required);
        errors.AddIf(to is null, "to", FieldErrors.Required);
        errors.AddIf(to < from, "to", "beforeFrom");
        errors.AddIf(to?.DayNumber - from?.DayNumber >= MostDays, "to", "tooManyDays");
        errors.AddIf(from == DateOnly.MinValue || to == DateOnly.MaxValue, "to", FieldErrors.OutOfRange);
        var types = await db.Set<CaseType>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).ToDictionaryAsync(row => row.Id, cancel);
        var asked = types.Values.Where(row => string.IsNullOrEmpty(type) || row.Code == type).Select(row => row.Id).ToList();
        errors.AddIf(asked.Count == 0 && !string.IsNullOrEmpty(type), "type", FieldErrors.UnknownCode);
        if (errors.Any) return null;
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { Dim.Topic, Dim.Team }))!;
        var locale = language ?? (await CentreCard.ListAsync(db, [acting.CentreId], cancel)).Single().Locale;
        var clock = DateTimeZoneProviders.Tzdb[frame.Zone];
        DateTimeOffset Midnight(DateOnly date) => clock.AtStartOfDay(LocalDate.FromDateOnly(date)).ToInstant().ToDateTimeOffset();
        return new(frame, Midnight(from!.Value), Midnight(to!.Value.AddDays(1)), types, asked, CaseLogWords.Of(locale));
    }

    /// <summary>As far as the right of whoever asks reaches.</summary>
    public IQueryable<DeskCase> Cases(Db db, Acting acting)
    {
        var (from, before, asked) = (From, Before, Asked);
        var rows = StoredCases.Of(db, acting, Act.DeskView).AsNoTracking().Where(row => row.OpenedAt >= from && row.OpenedAt < before);
        return asked.Count == Types.Count ? rows : rows.Where(row => asked.Contains(row.TypeId));
    }
}
