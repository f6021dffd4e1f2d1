using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Import.Routes;

internal static class Presets
{
    public sealed record Form
    {
        public required ImportKind Kind { get; init; }
        public required Mapping Mapping { get; init; }
    }

    public sealed record Item(string Name, ImportKind Kind);

    public static async Task<Ok<List<Item>>> List(Db db, Acting acting, KindAsked? kind, CancellationToken cancel)
    {
        var asked = kind?.Kind;
        return TypedResults.Ok(await db.Set<ImportPreset>().Where(row => row.CentreId == acting.CentreId && (asked == null || row.Kind == asked))
            .OrderBy(row => row.Name).Select(row => new Item(row.Name, row.Kind)).ToListAsync(cancel));
    }

    public static async Task<Results<Ok<Form>, ProblemHttpResult>> Get(HttpContext http, Db db, Acting acting, string name, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, name, cancel) is not { } preset) return NotFound();
        ETag.Set(http, preset.Version);
        return TypedResults.Ok(Show(preset));
    }

    public static async Task<Results<Ok<Form>, ProblemHttpResult>> Put(
        HttpContext http, Db db, TimeProvider time, Acting acting, string name, Form form, CancellationToken cancel)
    {
        var mapping = form.Mapping with { Kind = form.Kind };
        var errors = MappingCheck.Of(mapping, headers: null);
        name = errors.Text("name", name, ImportPreset.MaxName);
        if (errors.Any) return errors.Problem();
        var preset = await FindAsync(db, acting, name, cancel);
        if (preset is not null && !ETag.Matches(http, preset.Version)) return Problem.Changed(Show(preset));
        if (preset is null) db.Add(preset = new() { Id = NewId.At(time), CentreId = acting.CentreId, Name = name });
        else preset.Version++;
        preset.Mapping = mapping;
        await db.SaveChangesAsync(cancel);
        ETag.Set(http, preset.Version);
        return TypedResults.Ok(Show(preset));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(Db db, Acting acting, string name, CancellationToken cancel)
    {
        if (await FindAsync(db, acting, name, cancel) is not { } preset) return NotFound();
        db.Remove(preset);
        await db.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }

    private static Task<ImportPreset?> FindAsync(Db db, Acting acting, string name, CancellationToken cancel) =>
        db.Set<ImportPreset>().SingleOrDefaultAsync(row => row.CentreId == acting.CentreId && row.Name == name, cancel);

    private static Form Show(ImportPreset preset) => new() { Kind = preset.Kind, Mapping = preset.Mapping };

    private static ProblemHttpResult NotFound() => Problem.NotFound("import.noPreset", "There is no preset of this name.");
}
