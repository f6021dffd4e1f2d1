namespace Shouwen.App.Notices.Published;

/// <summary>Something that people of a centre are to be told.</summary>
/// <param name="Path">Of the page it is about, within the centre: desk/cases/12.</param>
/// <param name="OnceKey">Nobody is told twice of what has the same key.</param>
/// <param name="Params">What the words of its kind are filled in with; instants as ISO 8601.</param>
public sealed record NewNotice(int CentreId, NoticeKind Kind, IReadOnlyCollection<Guid> To, string Path, string OnceKey, IReadOnlyDictionary<string, string> Params)
{
    public bool IsUrgent { get; init; }

    /// <summary>Who did it, and so need not be told.</summary>
    public Guid? By { get; init; }

    /// <summary>Channels of one team hear of what is that team's only.</summary>
    public int? TeamId { get; init; }

    /// <summary>Whether channels of groups hear of it too, and not only those it goes to.</summary>
    public bool IsForChannels { get; init; } = true;
}
