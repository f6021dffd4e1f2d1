using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Letters;

/// <summary>Somebody to be asked after a contact or a case, for the centre's own text-message or mail system.</summary>
/// <param name="Contact">The contact's own number, within its source: the centre's system knows whose it was. Of the source `desk` it is a case's number.</param>
public sealed record LetterToTake(Guid Id, string? Source, string? Contact, string Address);

public sealed record LettersTaken([property: JsonRequired] IReadOnlyList<Guid> Ids);

/// <summary>A machine takes letters and says which it took; only then are they erased, so that none is lost on the way.</summary>
internal static class HandOverLetters
{
    private const int Most = 1_000;

    public static async Task<Results<Ok<List<LetterToTake>>, ProblemHttpResult>> List(string code, int? limit, Db db, Seal seal, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var waiting = await Waiting(db, wave).OrderBy(row => row.Id).Take(Math.Clamp(limit ?? Most, 1, Most)).AsNoTracking().ToListAsync(cancel);
        return TypedResults.Ok((from row in waiting
                                let envelope = seal.Open(row.Sealed)
                                where envelope is not null
                                select new LetterToTake(row.Id, envelope.Source, envelope.Contact, envelope.Address)).ToList());
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Taken(string code, LettersTaken taken, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        if (taken.Ids.Count > Most) return Problem.Invalid("ids", FieldErrors.TooLong);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var letters = Waiting(db, wave).Where(row => taken.Ids.Contains(row.Id));
        await db.Set<Invitation>().Where(row => row.State == InvitationState.Made && letters.Any(letter => letter.InvitationId == row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, InvitationState.Sent), cancel);
        await letters.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, LetterState.Done).SetProperty(row => row.Sent, 1).SetProperty(row => row.Sealed, (string?)null), cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.NoContent();
    }

    private static IQueryable<Letter> Waiting(Db db, Wave wave) =>
        db.Set<Letter>().Where(row => row.WaveId == wave.Id && row.State == LetterState.Waiting && row.Way == LetterWay.Machine);
}
