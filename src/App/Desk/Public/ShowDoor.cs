using Shouwen.App.Data;

namespace Shouwen.App.Desk.Public;

/// <summary>The public form of a kind of case.</summary>
internal static class ShowDoor
{
    public static async Task<IResult> Handle(string door, HttpContext http, Db db, PageKeys keys, CancellationToken cancel) =>
        await OpenDoor.FindAsync(db, door, null, http, cancel) is { } open ? new DoorPage(open, keys.New(open.Door.Link), _ => "").As(200) : Refusals.Unknown;
}
