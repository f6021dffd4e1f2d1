using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.EventLogs;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Designs;

/// <summary>A design to begin with: out of the commonest ways of a log, or out of a text.</summary>
internal static class DrawDesign
{
    private const double UsualShare = 0.8;

    /// <summary>Of some hundred ways everything follows everything, and nothing is to be learned from it.</summary>
    private const int MostVariants = 100;

    /// <param name="Cases">Cases of the ways that it is drawn from, all of which do as it says.</param>
    public sealed record Response(DesignPart Process, int Variants, int Cases, int AllVariants, int AllCases);

    /// <param name="share">Of the cases, whose ways are to be in it.</param>
    public static async Task<Results<Ok<Response>, ProblemHttpResult>> OfLog(Guid id, Db db, StoredLogs logs, Acting acting, double? share, CancellationToken cancel)
    {
        if (await logs.FindAsync(db, acting, id, cancel) is not { } log) return StoredLogs.NotFound();
        if (share is not (null or (> 0 and <= 1))) return Problem.Invalid("share", FieldErrors.OutOfRange);
        var all = MineProcess.VariantsOf(log);
        var commonest = DrawProcess.Commonest(all, share ?? UsualShare);
        if (commonest.Count > MostVariants) commonest = [.. commonest.Take(MostVariants)];
        return TypedResults.Ok(new Response(DesignPart.Of(DrawProcess.Of(log, commonest)), commonest.Count, commonest.Sum(one => one.Cases.Length), all.Count, log.Cases.Count));
    }

    public static Results<Ok<DrawnDesign>, ProblemHttpResult> OfText(DesignText form)
    {
        var (file, wrong) = ProcessFile.Read(form.Text);
        if (file is null) return Problem.Refused("facts.designRefused", string.Join(' ', wrong));
        var (process, errors) = (DesignPart.Of(file.Process), new FieldErrors());
        DesignCheck.Of(process, errors);
        return errors.Any ? errors.Problem() : TypedResults.Ok(new DrawnDesign(file.Name, process));
    }
}
