using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Files.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Facts.Import.Routes;

internal static class PreviewUpload
{
    private const int RowsShown = 20;

    public sealed record Response(
        ImportKind Kind, bool KindIsSure, string? Encoding, string? Delimiter, string? Sheet, IReadOnlyList<string> Sheets,
        IReadOnlyList<string> Headers, IReadOnlyList<string[]> Rows, IReadOnlyList<Column> Columns, Mapping Mapping, bool MappingIsSure, IReadOnlyList<string> Missing,
        IReadOnlyList<Preset> Presets, IReadOnlyList<ImportWarning> Warnings);

    public sealed record Column(string Header, IReadOnlyList<string> Samples, double EmptyShare, string? Field, double Confidence, string? Why);

    public sealed record Preset(string Name, ImportKind Kind, bool Fits);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Db db, Store store, Acting acting, Guid id, KindAsked? kind, string? encoding, string? delimiter, string? sheet, CancellationToken cancel)
    {
        if (Uploads.Find(store, acting, id) is null) return Uploads.NotFound();
        if (encoding is not null && !TextEncodings.All.Contains(encoding)) return Problem.Invalid("encoding", "unknownEncoding");
        try
        {
            using var file = TableFile.Open(Uploads.PathOf(store, id), new() { Encoding = encoding, Delimiter = delimiter, Sheet = sheet });
            var table = SampleTable.Of(file.Rows);
            var (proposal, isSure) = kind is { } asked ? (ProposeMapping.Of(asked.Kind, table, file.Spec), true) : ProposeMapping.OfAnyKind(ImportKinds.Of(acting), table, file.Spec);
            var presets = await db.Set<ImportPreset>().AsNoTracking().Where(row => row.CentreId == acting.CentreId).OrderBy(row => row.Name).ToListAsync(cancel);
            return TypedResults.Ok(new Response(
                proposal.Mapping.Kind, isSure, file.Spec.Encoding, file.Spec.Delimiter, file.Spec.Sheet, file.Sheets,
                table.Headers, [.. table.Rows.Take(RowsShown)], [.. table.Columns.Select(column => Show(column, proposal))],
                proposal.Mapping, proposal.IsSure, proposal.Missing,
                [.. presets.Select(preset => new Preset(preset.Name, preset.Kind, preset.Fits(table.Headers)))], proposal.Warnings));
        }
        catch (FileRefused refused)
        {
            return Problem.Of(422, refused.Code, refused.Message);
        }
    }

    private static Column Show(SampleColumn column, Proposal proposal)
    {
        var guess = proposal.Columns.GetValueOrDefault(column.Header);
        return new(column.Header, column.Samples, Math.Round(column.EmptyShare, 4), guess?.Field, guess?.Confidence ?? 0, guess?.Why);
    }
}
