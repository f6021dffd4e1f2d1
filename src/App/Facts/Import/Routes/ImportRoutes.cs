using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Facts.Published;

namespace Shouwen.App.Facts.Import.Routes;

/// <summary>The doors for files and machines.</summary>
internal static class ImportRoutes
{
    private const int LargestForm = 256 * 1024;

    public sealed record FieldItem(string Field, bool Required, FieldType Type, string Group, IReadOnlyList<string> Unless);

    public static void MapImport(this RouteGroupBuilder facts)
    {
        facts.MapPost("/uploads", Uploads.Handle).Needs(Act.FactsImport).WithMetadata(new RequestSizeLimitAttribute(Uploads.MaxBytes));
        facts.MapPost("/contacts", PostContacts.Handle).Produces<ImportAnswer>().Needs(Act.FactsImport).RequireRateLimiting(Limits.Ingestion).WithMetadata(new RequestSizeLimitAttribute(PostContacts.MaxBytes));

        var files = facts.MapGroup("").WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        files.MapDelete("/uploads/{id:guid}", Uploads.Delete).Needs(Act.FactsImport);
        files.MapGet("/uploads/{id:guid}/preview", PreviewUpload.Handle).Needs(Act.FactsImport);
        files.MapGet("/fields", (KindAsked kind) => TypedResults.Ok(Fields.Of(kind.Kind).Select(Show))).Needs(Act.FactsImport);
        files.MapGet("/presets", Presets.List).Needs(Act.FactsImport);
        files.MapGet("/presets/{name}", Presets.Get).Needs(Act.FactsImport);
        files.MapPut("/presets/{name}", Presets.Put).Needs(Act.FactsImport);
        files.MapDelete("/presets/{name}", Presets.Delete).Needs(Act.FactsImport);
        files.MapPost("/imports", StartImport.Handle).Needs(Act.FactsImport);
        files.MapGet("/imports", ListImports.Handle).Needs(Act.FactsImport);
        files.MapGet("/imports/{id:guid}/rejects", DownloadRejects.Handle).Needs(Act.FactsImport);
    }

    private static FieldItem Show(Field field) => new(field.Name, field.Required, field.Type, field.Group, field.Unless);
}
