#!/usr/bin/env bash
# Makes the clips that are committed beside the tests, with ffmpeg (libvpx, libopus, libx264,
# libx265) and the font DejaVu Sans. Nothing of them comes from elsewhere.
#
# Every film tells its second twice:
#  - as digits in the middle of the picture;
#  - as a strip at the top, 16 squares each a sixteenth of the picture wide: white, black, then
#    twelve bits (white is 1), most significant first, in two's complement, then black, white.
#    src/test/resources/read-strip.js reads it from a playing <video>.
#
# The second is that of the film, so a lead-in counts -30 to -1 and a cut jumps.
set -euo pipefail
cd "$(dirname "$0")/../.."
clips=infrastructure/acceptance/src/test/resources/clips
demo=infrastructure/local-host/src/main/resources/demo
probes=shared/domain/src/test/resources/media
mkdir -p "$clips/hls" "$demo" "$probes"
quiet=(-hide_banner -loglevel error -y)
exact=(-fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1)
vp9=(-c:v libvpx-vp9 -pix_fmt yuv420p -deadline good -cpu-used 2 -threads 1 -row-mt 0)
opus=(-c:a libopus -ac 1 -application audio)

# strip SECOND WIDTH: the filters that draw the strip for the second given as an expression of t
strip() {
  local second=$1 side=$(($2 / 16)) filters="" k
  local box="drawbox=y=0:w=$side:h=$side:t=fill"
  filters+="drawbox=x=0:y=0:w=$((side * 16)):h=$side:t=fill:color=black"
  filters+=",$box:x=0:color=white,$box:x=$((side * 15)):color=white"
  for k in $(seq 0 11); do
    filters+=",$box:x=$((side * (13 - k))):color=white:enable='gte(mod(($second)+4096\,$((2 << k)))\,$((1 << k)))'"
  done
  echo "$filters"
}

# digits SECOND SIZE COLOUR
digits() {
  echo "drawtext=font='DejaVu Sans':text='%{eif\\:($1)\\:d}':fontsize=$2:fontcolor=$3:x=(w-tw)/2:y=(h-text_h)/2"
}

# film FILE SECONDS SECOND: a plain film of 640 x 360 with a soft tone that rises every ten seconds
film() {
  ffmpeg "${quiet[@]}" -f lavfi -i "color=c=0x1d2733:s=640x360:r=10:d=$2" \
    -f lavfi -i "aevalsrc='0.04*sin(2*PI*(220+20*mod(floor(t/10)\,8))*t)':s=48000:d=$2" \
    -vf "$(digits "$3" 190 white),$(strip "$3" 640)" \
    "${vp9[@]}" -b:v 0 -crf 40 -g 50 "${opus[@]}" -b:a 10k "${exact[@]}" "$clips/$1"
}

# talk LANGUAGE TITLE POINT POINT POINT SPEAKER: a slide, as it stands in the product's pictures
talk() {
  local slide="drawbox=x=96:y=96:w=72:h=8:t=fill:color=0x4bbcbb" k
  slide+=",drawtext=font='DejaVu Sans':text='$2':fontsize=54:fontcolor=0xf4f7f8:x=96:y=132"
  for k in 1 2 3; do
    slide+=",drawtext=font='DejaVu Sans':text='$k':fontsize=34:fontcolor=0x4bbcbb:x=96:y=$((204 + 76 * k))"
    slide+=",drawtext=font='DejaVu Sans':text='${*:$((2 + k)):1}':fontsize=34:fontcolor=0xdbe4e6:x=148:y=$((204 + 76 * k))"
  done
  for k in 1 2 3 4 5; do
    slide+=",drawbox=x=$((772 + 80 * k)):y=$((540 - 50 * k)):w=56:h=$((50 * k)):t=fill:color=0x4bbcbb"
  done
  slide+=",drawbox=x=836:y=540:w=408:h=3:t=fill:color=0x3a4c54"
  slide+=",drawtext=font='DejaVu Sans':text='$6':fontsize=28:fontcolor=0x94a6ac:x=96:y=612"
  ffmpeg "${quiet[@]}" -f lavfi -i "color=c=0x14242c:s=1280x720:r=2:d=120" -f lavfi -i "anullsrc=r=48000:d=120" \
    -vf "$slide" "${vp9[@]}" -b:v 0 -crf 36 -g 240 "${opus[@]}" -b:a 500 "${exact[@]}" "$clips/talk-$1.webm"
}

# The demo: a sun that crosses the sky above the steppe in ninety seconds, and a clock.
card() {
  local dusk="r='20+200*pow(Y/330\,1.6)':g='33+105*pow(Y/330\,1.6)':b='74+28*Y/330'"
  local sky="nullsrc=s=640x360:r=15:d=0.06,format=gbrp,geq=$dusk,loop=loop=-1:size=1,setpts=N/15/TB,trim=duration=90"
  local sun="fontsize=64:fontcolor=0xf9d976:x='20+600*t/90-tw/2':y='318-230*sin(PI*t/90)-text_h/2'"
  local clock="text='%{eif\:floor(t/60)\:d}\:%{eif\:mod(floor(t)\,60)\:d\:2}':fontsize=96:fontcolor=white:x=(w-tw)/2:y=150"
  ffmpeg "${quiet[@]}" -f lavfi -i "$sky" \
    -f lavfi -i "aevalsrc='0.03*sin(2*PI*220*t)*(0.6+0.4*sin(2*PI*t/7))+0.02*sin(2*PI*(277.18+52.45*mod(floor(t/8)\,2))*t)+0.015*sin(2*PI*440*t)*exp(-6*mod(t\,1))':s=48000:d=90" \
    -vf "drawtext=font='DejaVu Sans':text='●':$sun,drawbox=y=322:w=640:h=38:t=fill:color=0x2b2118,drawtext=font='DejaVu Sans':$clock,drawtext=font='DejaVu Sans':text='Isra':fontsize=22:fontcolor=0xf4e9d8:x=20:y=331,$(strip "floor(t)" 640)" \
    "${vp9[@]}" -b:v 0 -crf 38 -g 75 "${opus[@]}" -b:a 20k "${exact[@]}" "$demo/demo.webm"
}

# The film as a live HLS source: VP9 and Opus in fMP4, thirty segments of two seconds. The codecs
# stand in master.m3u8, because hls.js takes an init segment without them for H.264. A live source
# is the same with a media.m3u8 that grows.
live() {
  rm -f "$clips"/hls/*
  ffmpeg "${quiet[@]}" -f lavfi -i "color=c=0x1d2733:s=320x180:r=10:d=60" \
    -f lavfi -i "aevalsrc='0.04*sin(2*PI*330*t)':s=48000:d=60" \
    -vf "$(digits "floor(t)" 95 white),$(strip "floor(t)" 320)" \
    "${vp9[@]}" -b:v 0 -crf 40 -g 20 -keyint_min 20 "${opus[@]}" -b:a 10k "${exact[@]}" \
    -f hls -hls_time 2 -hls_playlist_type vod -hls_segment_type fmp4 \
    -hls_fmp4_init_filename init.mp4 -hls_segment_filename "$clips/hls/%02d.m4s" "$clips/hls/media.m3u8"
  cat > "$clips/hls/master.m3u8" <<'PLAYLIST'
#EXTM3U
#EXT-X-VERSION:7
#EXT-X-STREAM-INF:BANDWIDTH=40000,RESOLUTION=320x180,CODECS="vp09.00.10.08,opus"
media.m3u8
PLAYLIST
}

# Two seconds of picture and sound in everything that an organizer may come with.
probe() {
  ffmpeg "${quiet[@]}" -f lavfi -i "color=c=0x1d2733:s=160x90:r=10:d=2" \
    -f lavfi -i "aevalsrc='0.04*sin(2*PI*330*t)':s=48000:d=2" "${@:2}" "${exact[@]}" "$probes/$1"
}

probes() {
  local h264=(-c:v libx264 -pix_fmt yuv420p -preset veryfast -crf 40)
  local aac=(-c:a aac -ac 1 -b:a 16k)
  local x265=(-c:v libx265 -pix_fmt yuv420p -preset veryfast -crf 40 -x265-params log-level=error)
  probe h264-aac.mp4 "${h264[@]}" "${aac[@]}" -movflags +faststart
  probe h264-aac-index-at-end.mp4 "${h264[@]}" "${aac[@]}"
  probe h264-silent.mp4 "${h264[@]}" -an -movflags +faststart
  probe h264-mp3.mp4 "${h264[@]}" -c:a libmp3lame -ac 1 -b:a 32k
  probe h264-aac-fragmented.mp4 "${h264[@]}" "${aac[@]}" -movflags +frag_keyframe+empty_moov
  probe aac-only.mp4 -vn "${aac[@]}"
  probe mpeg4-aac.mp4 -c:v mpeg4 -q:v 31 "${aac[@]}"
  probe hevc.mp4 "${x265[@]}" -tag:v hvc1 "${aac[@]}"
  probe hevc-hev1.mp4 "${x265[@]}" -tag:v hev1 "${aac[@]}"
  probe h264-aac.mov "${h264[@]}" "${aac[@]}"
  probe hevc.mov "${x265[@]}" -tag:v hvc1 "${aac[@]}"
  probe sample.mkv "${h264[@]}" "${aac[@]}"
  probe vp9-opus.webm "${vp9[@]}" -b:v 0 -crf 50 "${opus[@]}" -b:a 10k
  probe vp8-vorbis.webm -c:v libvpx -b:v 30k -threads 1 -c:a libvorbis -ac 1 -q:a 0
  probe av1-opus.webm -c:v libaom-av1 -cpu-used 8 -b:v 0 -crf 60 -threads 1 "${opus[@]}" -b:a 10k
  probe vp9-unknown-length.webm "${vp9[@]}" -b:v 0 -crf 50 -an -live 1
}

film film-180.webm 180 "floor(t)" &
film film-leadin-210.webm 210 "floor(t)-30" &
film film-cut-160.webm 160 "floor(t)+20*gte(t\\,80)" &
card &
talk ru 'Первые сто клиентов' 'Три работы для друзей' 'Отзывы с именем и фото' 'Одна понятная цена' 'Айгерим Сарсенова'
talk kk 'Алғашқы жүз клиент' 'Достарға үш жұмыс' 'Аты мен суреті бар пікірлер' 'Бір түсінікті баға' 'Әйгерім Сәрсенова'
talk en 'The first hundred clients' 'Three works for friends' 'Reviews with a name and a photo' 'One clear price' 'Aigerim Sarsenova'
live
probes
wait
ls -l "$clips" "$clips/hls" "$demo" "$probes" | awk '{print $5, $9}'
