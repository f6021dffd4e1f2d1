using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shouwen.App.Centres;

/// <summary>A way by which customers reach the centre.</summary>
public sealed class Channel : Dimension
{
    public ChannelKind Kind { get; set; }

    internal sealed class Mapping : Mapping<Channel>
    {
        public override void Configure(EntityTypeBuilder<Channel> table)
        {
            base.Configure(table);
            table.ToTable("channels");
        }
    }
}
