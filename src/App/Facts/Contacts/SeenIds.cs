namespace Shouwen.App.Facts.Contacts;

/// <summary>Where a source held nothing before an import, only ids that the import itself brought can be stored: what is new here need not be looked up.</summary>
/// <remarks>64 bits stand for an id. Two that share them cost one look-up; nothing is decided by it.</remarks>
internal sealed class SeenIds(bool sourceHoldsContacts)
{
    /// <summary>About 100 MB; a larger import looks up the rest.</summary>
    private const int Most = 3_000_000;
    private readonly HashSet<long> seen = [];

    public bool MayBeStored(string externalId)
    {
        if (sourceHoldsContacts || seen.Count == Most) return true;
        var hash = new StableHash();
        hash.Add(externalId);
        return !seen.Add(hash.Value);
    }
}
