using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>One form on its way into a row: finds what its codes stand for, and collects what is wrong.</summary>
internal sealed record DimensionWriting(Db Db, int CentreId, FieldErrors Errors, CancellationToken Cancel)
{
    public const string MakesACycle = "makesACycle";

    public async Task<int?> IdAsync<T>(string field, string? code) where T : Dimension
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var id = await Db.Set<T>()
            .Where(row => row.CentreId == CentreId && row.Code == code.Trim())
            .Select(row => (int?)row.Id)
            .SingleOrDefaultAsync(Cancel);
        Errors.AddIf(id is null, field, FieldErrors.UnknownCode);
        return id;
    }

    /// <summary>The parent of a node of a tree: must exist, and must not hang below the node itself.</summary>
    public async Task<int?> ParentAsync<T>(T node, string? code) where T : Dimension, INode
    {
        var parent = await IdAsync<T>("parent", code);
        if (await IsAtOrBelowAsync(node, parent)) Errors.Add("parent", MakesACycle);
        return parent;
    }

    private async Task<bool> IsAtOrBelowAsync<T>(T node, int? id) where T : Dimension, INode
    {
        if (node.Id == 0) return false;
        while (id is not null && id != node.Id)
            id = await Db.Set<T>().Where(row => row.Id == id).Select(row => row.ParentId).SingleOrDefaultAsync(Cancel);
        return id == node.Id;
    }
}
