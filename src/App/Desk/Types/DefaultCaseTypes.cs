using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Types;

public sealed record DefaultsAsked([property: JsonRequired] string Language);

/// <summary>Kinds of case to begin with: question, request, complaint, fault. A centre changes them as it likes.</summary>
internal static class DefaultCaseTypes
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    /// <summary>Only where a centre has none, but for the kind that follow-ups are.</summary>
    public static async Task<Results<Ok<IReadOnlyList<CaseTypeCard>>, ProblemHttpResult>> Handle(DefaultsAsked asked, Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (!Languages.Contains(asked.Language)) return Problem.Invalid("language", FieldErrors.UnknownCode);
        if (await db.Set<CaseType>().AnyAsync(row => row.CentreId == acting.CentreId && row.Code != FollowUpType.Code, cancel)) return HasSome();
        var rows = Add(db, time, acting.CentreId, asked.Language);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // A second click, or somebody else's.
            return HasSome();
        }

        return TypedResults.Ok<IReadOnlyList<CaseTypeCard>>([.. rows.Select(row => new CaseTypeCard(row.Code, row.Name))]);
    }

    public static IReadOnlyList<CaseType> Add(Db db, TimeProvider time, int centreId, string language)
    {
        List<CaseType> rows = [.. Of(language).Select(type => new CaseType { Id = NewId.At(time), CentreId = centreId, Code = type.Code, Name = type.Name, Definition = DeskJson.Text(type.Definition) })];
        db.AddRange(rows);
        return rows;
    }

    public static IReadOnlyList<CaseTypeForm> Of(string language)
    {
        using var stream = typeof(DefaultCaseTypes).Assembly.GetManifestResourceStream($"cases.{language}.json") ?? throw new InvalidOperationException($"There are no kinds of case in {language}.");
        using var reader = new StreamReader(stream);
        return DeskJson.Read<IReadOnlyList<CaseTypeForm>>(reader.ReadToEnd());
    }

    private static ProblemHttpResult HasSome() => Problem.Conflict("desk.hasTypes", "The centre has kinds of case already.");
}
