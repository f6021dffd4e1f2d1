using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;

namespace Shouwen.App.Voice.Kiosks;

/// <param name="Code">Of the problem that it was refused with.</param>
/// <param name="WaitedSeconds">How long ago the first was refused: the device's clock may be wrong.</param>
public sealed record RefusedFor([property: JsonRequired] string Code, [property: JsonRequired] int Answers, [property: JsonRequired] int Asked, [property: JsonRequired] int WaitedSeconds);

/// <param name="Device">A random key of the device.</param>
/// <param name="Reasons">All that it holds now; none when it holds nothing any more.</param>
public sealed record RefusedOnDevice([property: JsonRequired] string Device, [property: JsonRequired] IReadOnlyList<RefusedFor> Reasons);

/// <summary>A device tells how many answers it holds that we refused, and why, and nothing of what they say. Also one whose kiosk was taken away: that is a reason to be refused.</summary>
internal static class TellRefused
{
    private const int MostReasons = 20;
    private const int MostDevices = 50;
    private const int MostOfOne = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string link, RefusedOnDevice told, Db db, TimeProvider time, CancellationToken cancel)
    {
        if (!FormKey.IsOne(link) || await db.Set<Kiosk>().AsNoTracking().SingleOrDefaultAsync(row => row.Link == link, cancel) is not { } kiosk) return AskAtKiosk.NotFound;
        var errors = new FieldErrors();
        errors.AddIf(!FormKey.IsOne(told.Device), "device", FieldErrors.Required);
        errors.AddIf(told.Reasons.Count > MostReasons, "reasons", FieldErrors.TooLong);
        errors.AddIf(told.Reasons.Any(one => one is null || one.Code.Length is 0 or > KioskRefusal.MaxCode || !one.Code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')), "reasons", FieldErrors.UnknownCode);
        errors.AddIf(told.Reasons.Any(one => one is { Answers: < 0 or > MostOfOne } or { Asked: < 0 or > MostOfOne }), "reasons", FieldErrors.OutOfRange);
        if (errors.Any) return errors.Problem();
        var rows = db.Set<KioskRefusal>().Where(row => row.KioskId == kiosk.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await rows.Where(row => row.Device == told.Device).ExecuteDeleteAsync(cancel);
        if (told.Reasons.Count > 0 && await rows.Select(row => row.Device).Distinct().CountAsync(cancel) >= MostDevices) return Problem.Of(429, "tooMany", "Too many devices have told of this kiosk.");
        var now = time.GetUtcNow();
        db.AddRange(told.Reasons.Where(one => one.Answers + one.Asked > 0).GroupBy(one => one.Code, StringComparer.Ordinal).Select(ofCode => new KioskRefusal
        {
            CentreId = kiosk.CentreId,
            KioskId = kiosk.Id,
            Device = told.Device,
            Code = ofCode.Key,
            Answers = ofCode.Sum(one => one.Answers),
            Asked = ofCode.Sum(one => one.Asked),
            Since = Hour(now - TimeSpan.FromSeconds(Math.Clamp(ofCode.Max(one => one.WaitedSeconds), 0, Longest.TotalSeconds))),
            ToldAt = now,
        }));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two tabs of one device tell the same at once.
            return TypedResults.NoContent();
        }

        await transaction.CommitAsync(cancel);
        return TypedResults.NoContent();
    }

    private static DateTimeOffset Hour(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
