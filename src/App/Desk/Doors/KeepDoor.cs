using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Public;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Doors;

/// <summary>The way in of a kind of case, as whoever keeps kinds sees it.</summary>
/// <param name="Address">The path of the public form; null until the door was saved once.</param>
public sealed record DoorForm(string? Address, DoorRule Rule);

/// <summary>How cases of a kind come in by themselves: looked at, changed.</summary>
internal static class KeepDoor
{
    public const string TakenByAnother = "mailTakenByAnother";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int MostOwners = 50;
    private const int MostTopics = 50;
    private const int MostDays = 366;
    private const int MaxTitle = 100;
    private const int MaxText = 1000;

    public static async Task<Results<Ok<DoorForm>, ProblemHttpResult>> Read(string code, Db db, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await KeepCaseType.FindAsync(db, acting.CentreId, code, cancel) is not { } type) return KeepCaseType.NotFound(code);
        var row = await db.Set<CaseDoor>().AsNoTracking().SingleOrDefaultAsync(one => one.TypeId == type.Id, cancel);
        ETag.Set(http, row?.Version ?? 0);
        return TypedResults.Ok(Form(row, type));
    }

    public static async Task<Results<Ok<DoorForm>, ProblemHttpResult>> Change(string code, DoorRule given, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await KeepCaseType.FindAsync(db, acting.CentreId, code, cancel) is not { } type) return KeepCaseType.NotFound(code);
        var row = await db.Set<CaseDoor>().SingleOrDefaultAsync(one => one.TypeId == type.Id, cancel);
        if (!ETag.Matches(http, row?.Version ?? 0)) return Problem.Changed(Form(row, type));
        var errors = await CheckAsync(db, acting, type, given, cancel);
        if (errors.Any) return errors.Problem();
        if (row is null) db.Add(row = new() { Id = NewId.At(time), CentreId = acting.CentreId, TypeId = type.Id, Link = NewLink(), Rule = "", Version = 0 });
        (row.Rule, row.HasForm, row.TakesMail, row.Version) = (DeskJson.Text(given), given.HasForm, given.TakesMail, row.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return Problem.Changed(Form(await db.Set<CaseDoor>().AsNoTracking().SingleOrDefaultAsync(one => one.TypeId == type.Id, cancel), type));
        }

        ETag.Set(http, row.Version);
        return TypedResults.Ok(Form(row, type));
    }

    /// <summary>Whose turn it is, of those who may still answer for cases; null when none of them may.</summary>
    public static async Task<Guid?> NextOwnerAsync(Db db, CaseDoor door, CancellationToken cancel)
    {
        var may = (await Members.WhoMayAsync(db, door.CentreId, Act.DeskWork, cancel)).Select(member => member.Id).ToHashSet();
        var owners = door.Document.Owners.Where(may.Contains).ToList();
        if (owners.Count == 0) return null;
        await db.Set<CaseDoor>().Where(row => row.Id == door.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Turn, row => row.Turn + 1), cancel);
        var turn = await db.Set<CaseDoor>().Where(row => row.Id == door.Id).Select(row => row.Turn).SingleAsync(cancel);
        return owners[(turn - 1) % owners.Count];
    }

    /// <summary>What a customer is asked: not what a transition asks of us, unless the case cannot begin without it.</summary>
    public static IReadOnlyList<CaseField> Asked(CaseTypeDefinition definition)
    {
        var later = definition.Transitions.SelectMany(way => way.Fields).ToHashSet();
        return [.. definition.Fields.Where(field => field.Mandatory || !later.Contains(field.Code))];
    }

    public static string NewLink() => RandomNumberGenerator.GetString(Letters, CaseDoor.LinkLength);

    private static DoorForm Form(CaseDoor? row, CaseType type)
    {
        var definition = type.Document;
        return new(row is null ? null : $"{PublicModule.Path}/{row.Link}", row?.Document ?? new([], definition.Impacts.Count / 2, definition.Urgencies.Count / 2));
    }

    private static async Task<FieldErrors> CheckAsync(Db db, Acting acting, CaseType type, DoorRule given, CancellationToken cancel)
    {
        var (errors, definition) = (new FieldErrors(), type.Document);
        var may = (await Members.WhoMayAsync(db, acting.CentreId, Act.DeskWork, cancel)).Select(member => member.Id).ToHashSet();
        errors.AddIf(given.Owners.Count == 0 && (given.HasForm || given.TakesMail), "owners", FieldErrors.Required);
        errors.AddIf(given.Owners.Count > MostOwners, "owners", FieldErrors.TooLong);
        // Whoever may no longer answer for cases is passed over, and so may stay on a list that is switched off.
        errors.AddIf(given.Owners.Count > 0 && !given.Owners.Any(may.Contains), "owners", OpenCase.MayNot);
        errors.Within("impact", given.Impact, 0, definition.Impacts.Count - 1);
        errors.Within("urgency", given.Urgency, 0, definition.Urgencies.Count - 1);
        errors.Within("linkDays", given.LinkDays, 1, MostDays);
        errors.AddIf(given.Topics.Count > MostTopics, "topics", FieldErrors.TooLong);
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim>()))!;
        errors.AddIf(given.Topics.Any(topic => frame.Members[Dim.Topic].All(member => member.Code != topic)), "topics", FieldErrors.UnknownCode);
        errors.AddIf(given.Words.Keys.Except(PublicWords.Languages).Any(), "words", FieldErrors.UnknownCode);
        foreach (var (language, words) in given.Words)
        {
            errors.OptionalText($"words.{language}.title", words.Title, MaxTitle);
            errors.AddIf(words.Text?.Length > MaxText, $"words.{language}.text", FieldErrors.TooLong);
        }

        errors.AddIf(given.TakesMail && await db.Set<CaseDoor>().AnyAsync(row => row.CentreId == acting.CentreId && row.TakesMail && row.TypeId != type.Id, cancel), "takesMail", TakenByAnother);
        return errors;
    }
}
