using Shouwen.App.Facts.Import.Mappings;

namespace Shouwen.App.Facts.Import.Routes;

/// <summary>A kind in a query, in the spelling of the API.</summary>
internal sealed record KindAsked(ImportKind Kind)
{
    public static bool TryParse(string? text, out KindAsked? asked)
    {
        asked = Enum.TryParse<ImportKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? new(kind) : null;
        return asked is not null;
    }
}
