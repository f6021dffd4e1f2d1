using Shouwen.App.Data;

namespace Shouwen;

/// <summary>One server per data folder: held as long as the server lives, let go by the system however it ends.</summary>
internal static class ServerFolder
{
    public static IDisposable Hold(Store store)
    {
        Directory.CreateDirectory(store.Folder);
        try
        {
            return new FileStream(Path.Combine(store.Folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StoreRefusedException($"Another Shouwen server uses {store.Folder}: stop it, or choose another folder with --data.");
        }
    }
}
